import type { Facts } from '../../contract/facts.ts';
import type { Reason, Standing } from '../../domain/duty.ts';
import { reason } from '../reason.ts';
import type { PmarkParameters } from './rule-sets.ts';

/** How strongly an organization with this relation to the mark is asked (PM-WHO); null: it has none. */
export const whoReports = (mark: Facts['organization']['privacyMark']): WhoReports | null => RELATIONS[mark];

export interface WhoReports {
  standing: Extract<Standing, 'due' | 'recommended'>;
  because: Reason;
}

const RELATIONS: Readonly<Record<Facts['organization']['privacyMark'], WhoReports | null>> = {
  holder: {
    standing: 'due',
    because: reason(
      'PM-WHO',
      ['organization.privacyMark'],
      'プライバシーマーク付与事業者は、付与契約により事故を報告する義務を負います。',
      'A holder of the PrivacyMark is bound by its contract to report accidents.',
    ),
  },
  underReview: {
    standing: 'due',
    because: reason(
      'PM-WHO',
      ['organization.privacyMark'],
      '審査中の事業者も、付与事業者に準じて事故を報告する義務を負います。',
      'An organization under review is bound to report accidents as a holder is.',
    ),
  },
  applicant: {
    standing: 'recommended',
    because: reason(
      'PM-WHO',
      ['organization.privacyMark'],
      '申請を検討中の事業者は、申請不可期間に該当するかの判断のため、事故の報告を求められています。',
      'An organization that considers applying is asked to report, so that a bar to its application can be judged.',
    ),
  },
  none: null,
};

/** To whom the accident is reported (PM-RECIP), and by what way. */
export function reviewBody({ portalFrom }: PmarkParameters): Reason {
  const portal = portalFrom
    ? {
        ja: `${portalFrom}以降は、原則としてプライバシーマークのポータルサイトから提出し、付与機関(JIPDEC)にも届きます。`,
        en: ` From ${portalFrom} on they are in principle filed through the PrivacyMark portal, which brings them to JIPDEC too.`,
      }
    : { ja: '', en: '' };
  return reason(
    'PM-RECIP',
    ['organization.privacyMark'],
    `報告先は、審査を行った(行っている、又は申請する予定の)審査機関です。${portal.ja}`,
    `Reports go to the review body that examined, is examining or will examine the organization.${portal.en}`,
  );
}
