import type { Facts } from '../../contract/facts.ts';
import type { Reason } from '../../domain/duty.ts';
import { reason } from '../reason.ts';

/** To whom a co-op reports besides the PPC (COOP-RECIP); null: it is no co-op. */
export const supervisorOf = (cooperative: Facts['organization']['cooperative']): Reason | null =>
  SUPERVISORS[cooperative];

const SUPERVISORS: Readonly<Record<Facts['organization']['cooperative'], Reason | null>> = {
  prefecture: reason(
    'COOP-RECIP',
    ['organization.cooperative'],
    '生協は、速報も確報も、個人情報保護委員会への報告とは別に、所管行政庁である都道府県にも報告します。',
    'A co-op sends both reports to its supervising authority too, the prefecture, besides the report under the Act.',
  ),
  mhlw: reason(
    'COOP-RECIP',
    ['organization.cooperative'],
    '生協は、速報も確報も、個人情報保護委員会への報告とは別に、所管行政庁である厚生労働省にも報告します。',
    'A co-op sends both reports to its supervising authority too, the Ministry of Health, Labour and Welfare, besides the report under the Act.',
  ),
  none: null,
};

/** Why the reports to the supervisor follow those of the Act (COOP-BASE, COOP-KNOW). */
export const AS_UNDER_THE_ACT = reason(
  'COOP-BASE',
  ['organization.cooperative'],
  '報告の要否、時期及び内容は、個人情報保護法に基づく報告と同じです。',
  'Whether, when and what to report is as under the Personal Information Protection Act.',
);

export const SAME_CLOCK = reason(
  'COOP-KNOW',
  ['incident.knownAt'],
  'いずれかの部署の職員が事態を知った日を1日目とし、土日祝日も数えます。',
  'Day 1 is the day on which an employee of any department knew; weekends and holidays count.',
);

export const NO_REPORT_UNDER_THE_ACT = reason(
  'COOP-BASE',
  ['organization.cooperative', 'incident.events', 'incident.entrustment.role'],
  '個人情報保護法に基づく報告をしないため、所管行政庁への報告も要しません。',
  'No report is owed under the Act, so none is owed to the supervising authority.',
);
