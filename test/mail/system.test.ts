import { expect, test } from 'vitest';
import type { SystemMail } from '../../src/domain/system-mail.ts';
import { mailOf } from '../../src/mail/render.ts';
import { readAloud } from './read-aloud.ts';

const outage = (lang: 'ja' | 'en'): SystemMail => ({
  kind: 'system',
  said: {
    what: 'outage',
    kinds: [
      { kind: 'sweep', since: '2026-09-01T01:00:00.000Z' },
      { kind: 'worker', since: '2026-09-01T01:00:05.000Z' },
      { kind: 'timers', since: '2026-09-01T01:00:10.000Z' },
    ],
    noticedBy: 'server.17',
    noticedAt: '2026-09-01T01:02:00.000Z',
  },
  link: 'https://sokuho.test/health',
  clockNotice: null,
  addressee: { name: '<b>管理者</b>', email: 'admin@example.jp', lang },
});

test.each([
  ['ja', '【障害】期限のお知らせが遅れているおそれがあります', '2026年9月1日(火) 10:00(日本時間) を最後に'],
  ['en', '[OUTAGE] Reminders may be late', 'since Tue 1 September 2026 10:00 in Japan'],
] as const)('an outage is told in %s, with the times of Japan', (lang, subject, since) => {
  const mail = mailOf(outage(lang), { outboxId: 'o', host: 'example.jp' });
  expect(mail.subject).toBe(subject);
  expect(mail.messageId).toBe('<outbox.o@example.jp>');
  expect(mail.headers).toEqual({ 'Auto-Submitted': 'auto-generated' });
  for (const part of [mail.text, readAloud(mail.html)]) expect(part).toContain(since);
  expect(mail.text).toContain('server.17');
  expect(mail.html).not.toContain('<b>管理者');
});

test.each([
  [{ witness: 'folder', knew: 20, here: 10 }, 'went back in time (it says 10, the data folder remembers 20)'],
  [{ witness: 'queue', knew: 20, here: 10 }, 'the queue remembers 20'],
  [{ witness: 'place' }, 'moved to another place'],
  [{ witness: 'copy' }, 'data folder is a copy'],
  [{ witness: 'asked', by: 'key:administrator' }, 'The API key "administrator" asked for it'],
] as const)('a held outbox says why: %o', (cause, said) => {
  const held: SystemMail = {
    ...outage('en'),
    said: { what: 'held', cause, heldAt: '2026-09-01T01:00:00.000Z', waiting: 3 },
    clockNotice: { rate: 100 },
  };
  const { subject, text, html } = mailOf(held, { outboxId: 'o', host: 'example.jp' });
  expect(subject).toBe('[DRILL] [ACTION NEEDED] No mail is being sent');
  expect(text).toContain(said);
  expect(text).toContain('sokuho outbox release --discard ID');
  expect(readAloud(html)).toContain('Mails waiting on Tue 1 September 2026 10:00 in Japan: 3.');
});
