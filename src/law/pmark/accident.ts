import type { EventKind } from '../../contract/facts.ts';
import type { Reason } from '../../domain/duty.ts';
import { ACCIDENT_FACTS, accidentText } from '../accident.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { reason } from '../reason.ts';

/** Why an incident is an accident of the PrivacyMark (PM-DEF), of one person already (PM-MIN), whatever protected the data. */
export function accidentReasons(incident: CompleteIncident, accidents: readonly EventKind[]): Reason[] {
  const { encryption, recoveredUnread, copyKept, entrustment } = incident;
  const names = accidentText(accidents);
  const because = [
    reason(
      'PM-DEF',
      ACCIDENT_FACTS,
      `個人情報の取扱いにおける事故等(${names.ja})が発生し、又はそのおそれがあります。`,
      `An accident in the handling of personal information (${names.en}) has occurred or is suspected.`,
    ),
    ONE_IS_ENOUGH,
  ];
  if (accidents.includes('useBeyondPurpose')) because.push(NEWSLETTER);
  const encrypted = encryption.highGrade === true && encryption.keyManaged === true;
  if (encrypted || recoveredUnread === true || copyKept === true) because.push(NO_EXEMPTION);
  if (entrustment.role === 'entrustor') because.push(ENTRUSTED);
  if (entrustment.role === 'carrier') because.push(DELIVERY);
  return because;
}

export const NO_ACCIDENT = reason(
  'PM-DEF',
  ACCIDENT_FACTS,
  '意図的な削除だけであり、個人情報の取扱いにおける事故等に当たりません。',
  'Data were only deleted on purpose, which is no accident in the handling of personal information.',
);

const ONE_IS_ENOUGH = reason(
  'PM-MIN',
  ['incident.persons'],
  '本人が1名であっても、事故報告の対象です。',
  'An accident is to be reported even if only one person is concerned.',
);

const NO_EXEMPTION = reason(
  'PM-NOEXEMPT',
  ['incident.encryption', 'incident.recoveredUnread', 'incident.copyKept'],
  '暗号化等の措置、回収や控えの有無にかかわらず、事故報告の対象です。',
  'Encryption, recovery or a copy kept elsewhere exempts nobody from the accident report.',
);

const ENTRUSTED = reason(
  'PM-NOEXEMPT',
  ['incident.entrustment.role'],
  '委託先で発生した事故も、委託元の事故報告の対象です。',
  "An entrustee's accident is to be reported by the entrustor as well.",
);

const DELIVERY = reason(
  'PM-DELIVERY',
  ['incident.entrustment.role'],
  '配送における誤配達や紛失も、宛名や配送物に個人情報が含まれていれば事故報告の対象です。',
  'A delivery gone astray or lost is to be reported when its address or content holds personal information.',
);

const NEWSLETTER = reason(
  'PM-EMAILMAG',
  ['incident.events'],
  '配信を希望しない会員へのメールマガジンのような目的外利用も、事故報告の対象です。',
  'Use beyond the purpose is to be reported, even a newsletter sent to members who had opted out.',
);
