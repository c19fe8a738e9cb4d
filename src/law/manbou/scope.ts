import type { Reason } from '../../domain/duty.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { reason } from '../reason.ts';

/** Why the guideline does not apply; null: it applies. */
export const outOfScope = ({ deceasedOnly }: CompleteIncident): Reason | null => (deceasedOnly ? DECEASED : null);

/** What a person judges although the guideline applies. */
export function scopeReview({ subject, certainty }: CompleteIncident): Reason[] {
  const review: Reason[] = [];
  if (subject === 'pseudonymised') review.push(PSEUDONYMISED);
  if (certainty === 'ruledOut') review.push(RULED_OUT);
  return review;
}

const DECEASED = reason(
  'MB-DEF',
  ['incident.deceasedOnly'],
  '死者の情報だけであり、指針が対象とする個人情報に当たりません。',
  'Only the deceased are concerned, who are outside the guideline.',
);

const PSEUDONYMISED = reason(
  'MB-DEF',
  ['incident.subject'],
  '仮名加工情報の事故が全国万引犯罪防止機構への報告の対象となるか、確認してください。',
  'Check whether an accident with pseudonymously processed information is to be reported to the body (manbou).',
);

const RULED_OUT = reason(
  'MB-DEF',
  ['incident.certainty'],
  '事故もそのおそれもなかったと判明した場合に全国万引犯罪防止機構への報告が必要か、確認してください。',
  'Check whether the body (manbou) is told although it was found that there was no accident and no suspicion.',
);
