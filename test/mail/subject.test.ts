import { describe, expect, test } from 'vitest';
import { taskLabels } from '../../machines/task-labels.ts';
import { dutyIds } from '../../src/domain/duty.ts';
import type { ReminderMail } from '../../src/domain/reminder-mail.ts';
import { languages } from '../../src/domain/text.ts';
import { render } from '../../src/mail/render.ts';
import { briefDuty } from '../../src/mail/templates/brief-duty.ts';
import { firedOn, kinds } from './kinds.ts';
import { finalReport, inEnglish } from './payload.ts';

/** How many characters a phone shows of a subject; Latin ones are half as wide. */
const shown = { ja: 30, en: 40 };

const subjectOf = (mail: ReminderMail): string => render(mail).subject;

describe('a subject', () => {
  test('says number, duty and day first, then how long is left and to whom', () => {
    expect(subjectOf(finalReport)).toBe('INC-2026-0001 確報 12/21(月)まで【明日】個人情報保護委員会');
    expect(subjectOf(inEnglish(finalReport))).toBe(
      'INC-2026-0001 Final report Mon 21 Dec: due tomorrow - Personal Information Protection Commission',
    );
  });

  test('of what has no day says that it is to be done promptly', () => {
    const notice: ReminderMail = {
      ...finalReport,
      firedAt: '2026-11-24T00:00:00.000Z',
      duty: { ...finalReport.duty, id: 'individuals.notice', recipient: 'individuals' },
      due: null,
      dueAt: null,
    };
    expect(subjectOf(notice)).toBe('INC-2026-0001 本人への通知 速やかに【未完了・3日目】');
    expect(subjectOf(inEnglish(notice))).toBe('INC-2026-0001 Notice promptly: still open on day 3');
  });

  test.each([
    [-3, 'あと3日'],
    [-1, '明日'],
    [0, '本日'],
    [1, '1日超過'],
    [10, '10日超過'],
  ])('%i days from the due day says 【%s】', (days, said) => {
    expect(subjectOf(firedOn(finalReport, days))).toContain(`12/21(月)まで【${said}】`);
  });

  test.each([...dutyIds, ...Object.keys(taskLabels)])('of %s shows number, duty and day on a phone', (id) => {
    const day = { ja: '12/31(木)', en: 'Thu 31 Dec' };
    for (const lang of languages) {
      const brief = briefDuty(id)?.[lang];
      expect(brief).toBeDefined();
      const mail = { ...finalReport, due: '2026-12-31', duty: { ...finalReport.duty, id } };
      const subject = subjectOf(lang === 'ja' ? mail : inEnglish(mail)).slice(0, shown[lang]);
      for (const said of ['INC-2026-0001', brief, day[lang]]) expect(subject).toContain(said);
    }
  });

  test('of a drill says so before anything else', () => {
    const drill: ReminderMail = { ...finalReport, clockNotice: { rate: 1_000 } };
    expect(subjectOf(drill)).toMatch(/^【訓練】INC-2026-0001 確報 12\/21\(月\)/);
    expect(subjectOf(inEnglish(drill))).toMatch(/^\[DRILL\] INC-2026-0001 Final report Mon 21 Dec/);
  });

  test('says no word of the case: a locked screen shows it', () => {
    for (const { mail } of kinds)
      if (mail.kind === 'reminder' && mail.incident.title) expect(subjectOf(mail)).not.toContain(mail.incident.title);
  });
});
