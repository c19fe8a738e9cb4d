import type { Reason } from '../../domain/duty.ts';
import type { CompleteFacts } from '../complete-facts.ts';
import { reason } from '../reason.ts';

/** Why article 26 does not apply at all; empty: it applies. Unknown facts never take an incident out of scope. */
export function outOfScope({ organization, incident }: CompleteFacts): Reason[] {
  const because: Reason[] = [];
  if (incident.certainty === 'ruledOut') because.push(RULED_OUT);
  if (organization.expressive) because.push(EXPRESSIVE);
  if (incident.deceasedOnly) because.push(DECEASED);
  if (incident.subject === 'pseudonymised') because.push(PSEUDONYMISED);
  if (incident.subject === 'personalInformation') because.push(NOT_IN_DATABASE);
  return because;
}

/** The reason beside every finding while nobody knows what kind of information it is. */
export const SUBJECT_UNKNOWN = reason(
  'APPI-SCOPE-1',
  ['incident.subject'],
  '個人データに当たるかどうかが分かっていません。当たるものとして期間は進みます。',
  'Whether this is personal data is unknown; the clock runs as if it were.',
);

/** Category 3 reaches information that is planned for a database (APPI-SCOPE-1, APPI-SCOPE-2). */
export const PLANNED_COUNTS = reason(
  'APPI-SCOPE-1',
  ['incident.subject'],
  '個人データとして取り扱われることが予定されている個人情報は、3号の事態に限り対象となります。',
  'Personal information planned to be handled as personal data counts for item 3 only.',
);

export const PLANNED_OUTSIDE = reason(
  'APPI-SCOPE-1',
  ['incident.subject', 'incident.knownAt'],
  'まだ個人データでない個人情報は、この事態については報告の対象に含まれません。',
  'Personal information that is not yet personal data is not covered for this situation.',
);

/** Nothing leaked and nothing is suspected any more, under whichever law (DL-CHG-4). */
export const RULED_OUT = reason(
  'DL-CHG-4',
  ['incident.certainty'],
  '調査の結果、漏えい等もそのおそれもなかったことが判明しました。既に報告した場合は、その旨を報告先に伝えてください。',
  'It was found that there was no leak, loss or damage and no suspicion of one; if it was already reported, tell the recipient.',
);

const EXPRESSIVE = reason(
  'APPI-SCOPE-6',
  ['organization.expressive'],
  '報道・著述・宗教・政治の目的での取扱いには、個人情報保護法第4章が適用されません(57条)。',
  'Chapter 4 does not apply to press, authors, religious or political bodies acting as such (article 57).',
);

const DECEASED = reason(
  'APPI-SCOPE-4',
  ['incident.deceasedOnly'],
  '死者の情報だけで、生存する個人に関する情報を含みません。',
  'Only the deceased are concerned, and no information about a living individual.',
);

const PSEUDONYMISED = reason(
  'APPI-SCOPE-5',
  ['incident.subject'],
  '仮名加工情報には、個人情報保護法26条が適用されません(41条9項)。',
  'Article 26 does not apply to pseudonymously processed information (article 41(9)).',
);

const NOT_IN_DATABASE = reason(
  'APPI-SCOPE-1',
  ['incident.subject'],
  '個人情報データベース等を構成しない個人情報のため、個人データに当たりません。',
  'The information is not in a database and so is not personal data.',
);
