import type { Reason } from '../domain/duty.ts';
import type { CompleteIncident } from './complete-facts.ts';
import { reason } from './reason.ts';

/** Whether the incident may have been done with a wrongful purpose. A suspicion that has grounds is enough for `yes`. */
export interface WrongfulPurpose {
  holds: 'yes' | 'possible' | 'no';
  because: Reason;
}

/** APPI-CAT-3, APPI-CAT-3-CYBER, APPI-CAT-3-INSIDER, APPI-CAT-3-RANSOM: read from the facts, before any exemption. */
export function wrongfulPurpose({ wrongfulPurpose, indicators, events }: CompleteIncident): WrongfulPurpose {
  if (wrongfulPurpose === true) return ESTABLISHED;
  if (indicators.some((indicator) => indicator !== 'insiderAccess')) return CYBER;
  if (indicators.length > 0) return INSIDER;
  if (events.includes('ransomware')) return RANSOM;
  return wrongfulPurpose === 'unknown' ? UNKNOWN : NONE;
}

const ESTABLISHED: WrongfulPurpose = {
  holds: 'yes',
  because: reason(
    'APPI-CAT-3',
    ['incident.wrongfulPurpose'],
    '不正の目的をもって行われたおそれがあります(規則7条3号)。',
    'It may have been done with a wrongful purpose (rule 7, item 3).',
  ),
};

const CYBER: WrongfulPurpose = {
  holds: 'yes',
  because: reason(
    'APPI-CAT-3-CYBER',
    ['incident.indicators'],
    'サイバー攻撃による漏えい等が疑われる徴候があります(規則7条3号)。',
    'There are signs from which a leak by a cyber attack is suspected (rule 7, item 3).',
  ),
};

const INSIDER: WrongfulPurpose = {
  holds: 'yes',
  because: reason(
    'APPI-CAT-3-INSIDER',
    ['incident.indicators'],
    '通常の業務で必要としないアクセスによりデータが窃取された痕跡があります(規則7条3号)。',
    'There are traces of theft through access that normal work does not need (rule 7, item 3).',
  ),
};

const RANSOM: WrongfulPurpose = {
  holds: 'yes',
  because: reason(
    'APPI-CAT-3-RANSOM',
    ['incident.events'],
    'ランサムウェアによる攻撃は、その性質上、不正の目的によるものです(規則7条3号)。',
    'A ransomware attack has a wrongful purpose by its nature (rule 7, item 3).',
  ),
};

const UNKNOWN: WrongfulPurpose = {
  holds: 'possible',
  because: reason(
    'APPI-CAT-3',
    ['incident.wrongfulPurpose'],
    '不正の目的によるものかどうかが分かっていません。そうであれば規則7条3号に当たります。',
    'Whether there was a wrongful purpose is unknown; if so, rule 7, item 3 is met.',
  ),
};

const NONE: WrongfulPurpose = {
  holds: 'no',
  because: reason(
    'APPI-CAT-3',
    ['incident.wrongfulPurpose', 'incident.indicators', 'incident.events'],
    '不正の目的によるものではなく、その徴候もありません(規則7条3号に当たりません)。',
    'There was no wrongful purpose and there is no sign of one (rule 7, item 3 is not met).',
  ),
};
