import type { Reason } from '../../domain/duty.ts';
import { RULED_OUT } from '../appi/scope.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { reason } from '../reason.ts';

/** Why the My Number Act asks for nothing at all; empty: it applies, also to press and religious bodies (MN-DUTY). */
export function outOfScope({ certainty, deceasedOnly, subject }: CompleteIncident): Reason[] {
  return [
    ...(certainty === 'ruledOut' ? [RULED_OUT] : []),
    ...(deceasedOnly ? [DECEASED] : []),
    ...(subject === 'pseudonymised' ? [PSEUDONYMISED] : []),
  ];
}

/** Information that is not in a file meets no item; the endeavour to report stays (MN-DUTY, MN-EFFORT). */
export const NOT_IN_FILE = reason(
  'MN-DUTY',
  ['incident.subject'],
  '特定個人情報ファイルに記録された情報ではないため、報告規則2条各号の事態に当たりません。',
  'The information is not recorded in a specific personal information file, so no item of rule 2 is met.',
);

/** Category 3 of the Act was widened in 2024 to information being acquired; the items of this law were not (MN-2024). */
export const NOT_WIDENED = reason(
  'MN-2024',
  ['incident.subject'],
  '取得しようとしている情報を含める2024年の改正は個人情報保護法の規則だけのもので、番号法の報告規則にはありません。',
  'The widening of 2024 to information being acquired is in the rules of the APPI only, not in those of the My Number Act.',
);

/** The reason beside every item while nobody knows whether the information is in a file. */
export const FILE_UNKNOWN = reason(
  'MN-DUTY',
  ['incident.subject'],
  '特定個人情報ファイルに記録された情報かどうかが分かっていません。そうであるものとして期間は進みます。',
  'Whether the information is recorded in a specific personal information file is unknown; the clock runs as if it were.',
);

const DECEASED = reason(
  'MN-DUTY',
  ['incident.deceasedOnly'],
  '死者の情報だけで、生存する個人に関する特定個人情報を含みません。',
  'Only the deceased are concerned, and no specific personal information of a living individual.',
);

const PSEUDONYMISED = reason(
  'MN-DUTY',
  ['incident.subject'],
  '仮名加工情報は個人番号を含まず、特定個人情報に当たりません。',
  'Pseudonymously processed information holds no My Number and is no specific personal information.',
);
