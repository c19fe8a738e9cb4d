import type { Reason } from '../../domain/duty.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { reason } from '../reason.ts';

/** Why a grave situation (重大事態) is reported to the PPC at once, in every sector (MN15-GRAVE). */
export const graveReasons = ({ entrustment }: CompleteIncident): Reason[] =>
  entrustment.role === 'entrustee' ? [AT_ONCE, ENTRUSTEE_MAY] : [AT_ONCE];

const AT_ONCE = reason(
  'MN15-GRAVE',
  ['rules.myNumber', 'incident.knownAt'],
  '重大事態又はそのおそれが発覚した時点で、直ちに個人情報保護委員会に報告します。日数の定めはありません。',
  'A grave situation, or the suspicion of one, is reported to the PPC at once when it is discovered; no number of days is stated.',
);

const ENTRUSTEE_MAY = reason(
  'MN15-MULTI',
  ['incident.entrustment.role'],
  '複数の事業者から委託を受けた者は、重大事態を直接個人情報保護委員会に報告することができます。委託元に通知しても、報告は免除されません。',
  'An entrustee that serves several operators may report a grave situation directly; telling the entrustor does not release it.',
);
