import type { Reason, Recipient } from '../../domain/duty.ts';
import type { CompleteFacts } from '../complete-facts.ts';
import { reason } from '../reason.ts';
import type { MyNumberEvents } from './events.ts';
import type { MyNumberNoticeParameters } from './rule-sets.ts';

export interface NoticeReport {
  recipient: Recipient;
  because: Reason[];
  review: Reason[];
}

/** Who receives the report of 2015: a member's accredited body, unless the Act's own limits were broken; else the PPC. */
export function noticeReport(
  { organization: { certifiedBodies, sector } }: CompleteFacts,
  { useOrProvision }: MyNumberEvents,
  { bodies, delegatedSectors }: MyNumberNoticeParameters,
): NoticeReport {
  const body = bodies.find((each) => certifiedBodies.includes(each));
  if (body && !useOrProvision) return { recipient: body, because: [TO_BODY], review: [] };
  const review = delegatedSectors.includes(sector) ? [ANNOUNCED_SEPARATELY] : [];
  return { recipient: 'ppc', because: [useOrProvision ? LIMITS_BROKEN : TO_PPC, ...review], review };
}

const TO_PPC = reason(
  'MN15-REPORT-A',
  ['incident.events', 'organization.certifiedBodies'],
  '漏えい等の事案は、事実関係及び再発防止策等を、個人情報保護委員会に速やかに報告するよう努めます。',
  'A leak, loss or damage is reported to the PPC promptly, with the facts and the prevention, by endeavour.',
);

const TO_BODY = reason(
  'MN15-REPORT-A',
  ['incident.events', 'organization.certifiedBodies'],
  '認定個人情報保護団体の対象事業者は、漏えい等の事案を、委員会ではなく当該団体に報告するよう努めます。',
  'A member of an accredited body reports a leak, loss or damage to that body instead of the PPC, by endeavour.',
);

const LIMITS_BROKEN = reason(
  'MN15-REPORT-B',
  ['incident.events'],
  '利用制限違反等、番号法固有の規定に関する事案は、どの事業者も個人情報保護委員会に速やかに報告するよう努めます。',
  'A breach of rules that only the My Number Act has, as of its limits of use, is reported to the PPC promptly by every operator, by endeavour.',
);

const ANNOUNCED_SEPARATELY = reason(
  'MN15-REPORT-A',
  ['organization.sector'],
  '権限が事業所管大臣に委任されている分野等の報告先は、別途公表されています。当時の公表内容を確認してください。',
  'For sectors whose powers are delegated to a minister the recipient was announced separately; check what was announced then.',
);
