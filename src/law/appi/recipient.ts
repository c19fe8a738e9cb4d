import type { Reason } from '../../domain/duty.ts';
import type { CompleteFacts } from '../complete-facts.ts';
import { reason } from '../reason.ts';
import type { AppiParameters } from './rule-sets.ts';

export interface ReportRecipients {
  to: { recipient: 'minister' | 'ppc'; because: Reason }[];
  review: Reason[];
}

/** To whom the reports go; to both when the data are of both kinds. */
export function reportRecipients(
  { organization: { sector }, incident }: CompleteFacts,
  { delegatedSectors, businessData }: AppiParameters,
): ReportRecipients {
  const review = sector === 'unknown' ? [SECTOR_UNKNOWN] : [];
  if (!delegatedSectors.includes(sector))
    return { to: [{ recipient: 'ppc', because: sector === 'unknown' ? SECTOR_UNKNOWN : PPC }], review };
  const ofBusiness = incident.dataSubjects.some((each) => businessData.includes(each));
  const ofOwn = incident.dataSubjects.some((each) => !businessData.includes(each));
  if (ofBusiness && sector === 'other') review.push(SECTOR_OTHER);
  return {
    to: [
      ...(ofBusiness ? [{ recipient: 'minister' as const, because: MINISTER }] : []),
      ...(ofOwn ? [{ recipient: 'ppc' as const, because: OWN_DATA }] : []),
    ],
    review,
  };
}

const PPC = reason(
  'APPI-RECIP-1',
  ['organization.sector'],
  '報告先は個人情報保護委員会です。',
  'Reports go to the Personal Information Protection Commission (PPC).',
);

const MINISTER = reason(
  'APPI-RECIP-1',
  ['organization.sector', 'incident.dataSubjects'],
  '報告の受理権限が事業所管大臣に委任されている分野のため、報告先は事業所管大臣です。',
  'The power to receive reports is delegated in this sector: reports go to the competent minister.',
);

const OWN_DATA = reason(
  'APPI-RECIP-3',
  ['organization.sector', 'incident.dataSubjects'],
  '従業員・株主の情報は委任の対象外のため、報告先は個人情報保護委員会です。',
  "Employees' and shareholders' data are not covered by the delegation: reports go to the PPC.",
);

const SECTOR_UNKNOWN = reason(
  'APPI-RECIP-1',
  ['organization.sector'],
  '報告の受理権限が事業所管大臣に委任されている分野かどうかが分かっていません。確認できるまで、報告先は個人情報保護委員会とします。',
  'Whether receipt is delegated to a minister in this sector is unknown; until it is checked, reports go to the PPC.',
);

const SECTOR_OTHER = reason(
  'APPI-RECIP-1',
  ['organization.sector', 'incident.dataSubjects'],
  '委任先の大臣と報告の方法を、現在の委任表で確認してください。',
  'Check in the present table of delegation which minister receives the report, and how.',
);
