import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantAt } from '../../src/domain/day.ts';
import { bases, recipients, standings } from '../../src/domain/duty.ts';
import { type ReminderMail, rungNames } from '../../src/domain/reminder-mail.ts';
import { roles } from '../../src/domain/role.ts';
import { languages } from '../../src/domain/text.ts';
import { addMilliseconds } from '../../src/domain/time.ts';
import { mailOf, render } from '../../src/mail/render.ts';
import { kinds } from './kinds.ts';
import { finalReport, inEnglish } from './payload.ts';
import { readAloud } from './read-aloud.ts';

const rendered = kinds.map(({ name, mail }) => ({
  name,
  mail,
  ...mailOf(mail, { outboxId: name, host: 'x.example.jp' }),
}));

describe.each(rendered)('$name', ({ mail, subject, text, html }) => {
  test('has no hole', () => {
    expect(subject + text + html).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('is plain: nothing is fetched, nothing runs', () => {
    expect(html).not.toMatch(/<(img|link|script|iframe|form)|url\(|@import|src=/i);
  });

  test('says its language, has one heading and its sections below', () => {
    expect(html).toContain(`<html lang="${mail.addressee.lang}">`);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html.match(/<h2\b/g)?.length).toBeGreaterThan(1);
  });

  test('shows no day without its weekday', () => {
    for (const part of [text, readAloud(html)]) {
      expect(part).not.toMatch(/\d{4}-\d{2}-\d{2}/);
      expect(part).not.toMatch(/\d月\d{1,2}日(?!\([日月火水木金土]\))/);
    }
  });

  test('has one word for each thing', () => {
    expect(text).not.toMatch(/目標日|督促|リマインダー|事案|受け取り/);
  });

  test('says the same in HTML and in text', () => {
    const said = squeezed(readAloud(html));
    for (const line of text.split('\n')) {
      if (/^https?:/.test(line)) expect(html).toContain(line);
      else expect(said.includes(squeezed(line.replace(/^(-- ?|\*\*\*|!|■|-) ?| \*\*\*$/g, ''))), line).toBe(true);
    }
  });
});

/** Without what stands between a label and its value. */
function squeezed(text: string): string {
  return text.replace(/[\s:]/g, '');
}

const luminance = (color: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

test('whatever has a colour and a ground of its own can be read on it, 4.5:1', () => {
  const { html } = render({ ...finalReport, acknowledgeLink: 'https://x.example.jp/a', clockNotice: { rate: 2 } });
  const pairs = [...html.matchAll(/background:\s?(#[0-9a-f]{6})[^"}]*?;\s?color:\s?(#[0-9a-f]{6})/g)].map(
    ([, ground = '', color = '']) => [ground, color] as const,
  );
  // What lies on the sheet itself, by day and by night.
  pairs.push(['#ffffff', '#555555'], ['#ffffff', '#0b4a8f'], ['#1c1f22', '#b6babe'], ['#1c1f22', '#9cc9ff']);
  expect(pairs.length).toBeGreaterThan(8);
  for (const [ground, color] of pairs) {
    const [dark = 0, light = 0] = [luminance(ground), luminance(color)].sort((a, b) => a - b);
    expect((light + 0.05) / (dark + 0.05), `${color} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

/** Numbers, codes, links and commands: what is the same in every language. */
const facts = (text: string): string[] =>
  [...text.matchAll(/\[[\w.-]+\]|https?:\S+|sokuho .+|INC-[\w-]+|[0-9a-f]{64}|\d{2}:\d{2}/g)]
    .map(([fact]) => fact)
    .sort();

const day =
  /(\d{4})年(\d{1,2})月(\d{1,2})日|(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})/g;
const months = 'January February March April May June July August September October November December'.split(' ');
const daysOf = (text: string): string[] =>
  [...text.matchAll(day)]
    .map(([, y, m, d, date, month = '', year]) =>
      y ? `${y}-${m}-${d}` : `${year}-${months.indexOf(month) + 1}-${date}`,
    )
    .sort();

const anyMail: fc.Arbitrary<ReminderMail> = fc
  .record({
    name: fc.constantFrom<string>(...rungNames, 'of a policy'),
    to: fc.subarray([...roles], { minLength: 1 }),
    standing: fc.constantFrom(...standings),
    basis: fc.constantFrom(...bases),
    recipient: fc.constantFrom(...recipients),
    typed: fc.string({ unit: 'binary' }),
    due: fc.constantFrom(null, '2026-12-21', '2027-01-04'),
    target: fc.constantFrom(null, '2026-12-17'),
    lateMs: fc.integer({ min: -40 * 86_400_000, max: 40 * 86_400_000 }),
    drill: fc.constantFrom(null, { rate: 0 }, { rate: 2_000 }),
    links: fc.boolean(),
    follows: fc.boolean(),
    unreachable: fc.subarray(['葵', '蓮']),
    insteadOf: fc.subarray(['葵', '蓮']),
  })
  .map(
    ({
      name,
      to,
      standing,
      basis,
      recipient,
      typed,
      due,
      target,
      lateMs,
      drill,
      links,
      follows,
      unreachable,
      insteadOf,
    }) => ({
      ...finalReport,
      firedAt: addMilliseconds(instantAt('2026-12-21', '09:00'), lateMs),
      incident: { ...finalReport.incident, title: typed },
      duty: { ...finalReport.duty, standing, basis, recipient, openedAt: instantAt('2026-11-01', '09:00') },
      rung: { name, n: 1, to },
      target,
      due,
      dueAt: due && instantAt(due, '24:00'),
      clockNotice: drill,
      link: links ? 'https://x.example.jp/incidents/INC-2026-0001' : null,
      acknowledgeLink: links ? 'https://x.example.jp/acknowledge/token' : null,
      ...(follows && { following: { rung: name, at: instantAt('2026-12-22', '09:00'), to } }),
      unreachable,
      owners: [typed],
      addressee: { name: typed, email: 'a@example.jp', lang: 'ja' as const, insteadOf },
    }),
  );

test('every reminder that can be renders, in both languages, without a hole', () => {
  fc.assert(
    fc.property(anyMail, fc.constantFrom(...languages), (mail, lang) => {
      const { subject, text, html } = render({ ...mail, addressee: { ...mail.addressee, lang } });
      const typed = mail.addressee.name;
      fc.pre(!/undefined|null|NaN|\[object/.test(typed));
      expect(subject + text + html).not.toMatch(/undefined|null|NaN|\[object/);
      expect(subject).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 200 },
  );
});

test('both languages say the same facts', () => {
  fc.assert(
    fc.property(anyMail, (any) => {
      const mail = {
        ...any,
        incident: { ...any.incident, title: 'x' },
        owners: ['葵'],
        addressee: { ...any.addressee, name: '葵' },
      };
      const [ja, en] = [mail, { ...inEnglish(mail), addressee: { ...mail.addressee, lang: 'en' as const } }].map(
        (each) => render(each),
      );
      expect(facts(en?.text ?? '')).toEqual(facts(ja?.text ?? ''));
      expect(daysOf(en?.text ?? '')).toEqual(daysOf(ja?.text ?? ''));
      expect(en?.text.match(/^(■|- |! )/gm)).toEqual(ja?.text.match(/^(■|- |! )/gm));
    }),
    { numRuns: 200 },
  );
});
