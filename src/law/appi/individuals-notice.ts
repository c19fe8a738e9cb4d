import { reason } from '../reason.ts';

/** Why individuals are told of every reportable situation (APPI-NOTICE-1). */
export const NOTICE_OWED = reason(
  'APPI-NOTICE-1',
  ['incident.events', 'incident.entrustment.role'],
  '報告対象事態では、本人への通知も必要です。',
  'Whenever a situation is reportable, the persons concerned are told too.',
);

/** When (APPI-NOTICE-WHEN): no number of days. */
export const NOTICE_PROMPTLY = reason(
  'APPI-NOTICE-WHEN',
  ['incident.knownAt'],
  '本人に、事態の状況に応じて速やかに通知します。日数の定めはありません。',
  'The persons are told promptly, according to the situation; the law names no number of days.',
);
