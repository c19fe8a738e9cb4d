import { reason } from '../reason.ts';

/** My Number reports go to the PPC in every sector (MN-RECIP). */
export const ONLY_PPC = reason(
  'MN-RECIP',
  ['organization.sector'],
  '報告先は、どの分野の事業者でも個人情報保護委員会です。',
  'Reports go to the PPC, whatever the sector.',
);

/** Reportable under both laws: nobody says whether one filing satisfies both (MN-DUAL). */
export const TWO_LAWS = reason(
  'MN-DUAL',
  ['incident.myNumber', 'incident.events', 'organization.sector'],
  '番号法と個人情報保護法の両方の報告対象です。一つの報告で両方を兼ねられるか、個人情報保護法の分の報告先はどこか、確認してください。',
  'The incident is reportable under the My Number Act and under the APPI; check whether one filing serves both, and who receives the APPI part.',
);
