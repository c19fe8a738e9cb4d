import { endOf } from '../../src/domain/day.ts';
import type { ReminderMail } from '../../src/domain/reminder-mail.ts';

/** A final report due on Monday 21 December 2026, reminded of on the Sunday before. */
export const finalReport: ReminderMail = {
  kind: 'reminder',
  firedAt: '2026-12-20T00:00:12.000Z',
  incident: { number: 'INC-2026-0001', id: '0192f0c4', title: '通販サイトからのカード番号の漏えい' },
  duty: {
    key: 'ppc.final:ppc',
    id: 'ppc.final',
    recipient: 'ppc',
    standing: 'due',
    basis: 'statute',
    openedAt: '2026-11-22T01:00:00.000Z',
  },
  rung: { name: 'dayBefore', n: 1 },
  target: null,
  due: '2026-12-21',
  dueAt: endOf('2026-12-21'),
  why: [
    {
      rule: 'APPI-CAT-2',
      ja: 'クレジットカード番号が含まれ、財産的被害のおそれがあります。',
      en: 'Credit-card numbers are involved, so misuse may cause financial harm.',
    },
    {
      rule: 'APPI-FINAL-WHEN',
      ja: '事態を知った日から30日以内に確報が必要です。',
      en: 'A final report is required within 30 days of the day of knowing.',
    },
  ],
  whatNext: [
    { ja: '確報を提出し、受付番号を記録する', en: 'File it and record the receipt number' },
    { ja: '報告を提出した', en: 'Report filed', event: 'reportFiled' },
    { ja: 'ポータルで提出できなかった', en: 'Portal did not take the report', event: 'portalFailed' },
  ],
  link: 'http://127.0.0.1:4810/incidents/INC-2026-0001',
  chainHead: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  clockNotice: null,
  addressee: { name: '山田 花子', email: 'hanako@example.jp', lang: 'ja' },
};

export const inEnglish = (payload: ReminderMail): ReminderMail => ({
  ...payload,
  incident: { ...payload.incident, title: payload.incident.title && 'Card numbers leaked from the web shop' },
  addressee: { name: 'Hanako Yamada', email: 'hanako@example.jp', lang: 'en' },
});
