import type { EventKind } from '../../contract/facts.ts';
import type { Reason } from '../../domain/duty.ts';
import { ACCIDENT_FACTS, accidentText } from '../accident.ts';
import { REPLACES_NO_REPORT } from '../accredited-bodies.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { reason } from '../reason.ts';

/** Why the body is told (JP-RESP, JP-SPEED), of the deceased too (JP-SCOPE), and that this replaces no report (CERT-1). */
export function reportReasons({ deceasedOnly }: CompleteIncident, accidents: readonly EventKind[]): Reason[] {
  const names = accidentText(accidents);
  return [
    reason(
      'JP-RESP',
      ACCIDENT_FACTS,
      `個人情報の漏えい等の事案(${names.ja})が発生し、又はその兆候があるため、指針に従って関係先に報告します。`,
      `An accident with personal information (${names.en}) has occurred or shows signs, to be reported by the guideline.`,
    ),
    ...(deceasedOnly ? [DECEASED_TOO] : []),
    PROMPTLY,
    REPLACES_NO_REPORT,
  ];
}

/** What a person judges although the guideline applies. */
export function scopeReview({ subject, certainty }: CompleteIncident): Reason[] {
  const review: Reason[] = [];
  if (subject === 'pseudonymised') review.push(PSEUDONYMISED);
  if (certainty === 'ruledOut') review.push(RULED_OUT);
  return review;
}

export const NO_ACCIDENT = reason(
  'JP-RESP',
  ACCIDENT_FACTS,
  '意図的な削除だけであり、指針にいう漏えい等の事案に当たりません。',
  'Data were only deleted on purpose, which is no accident in the sense of the guideline.',
);

const DECEASED_TOO = reason(
  'JP-SCOPE',
  ['incident.deceasedOnly'],
  '指針は死者の情報も対象とします。',
  'The guideline covers the deceased too.',
);

const PROMPTLY = reason(
  'JP-SPEED',
  ['organization.certifiedBodies'],
  '速やかに適切な対応をとります。日本個人情報管理協会への報告は任意であり、日数の定めはありません。',
  'Respond promptly and appropriately. The report to the body (JAPiCO) is voluntary and has no number of days.',
);

const PSEUDONYMISED = reason(
  'JP-RESP',
  ['incident.subject'],
  '仮名加工情報の事案を日本個人情報管理協会に報告するかどうか、確認してください。',
  'Check whether an accident with pseudonymously processed information is reported to the body (JAPiCO).',
);

const RULED_OUT = reason(
  'JP-RESP',
  ['incident.certainty'],
  '漏えい等もそのおそれもなかったと判明した場合に日本個人情報管理協会に報告するかどうか、確認してください。',
  'Check whether the body (JAPiCO) is told although it was found that nothing leaked and nothing is suspected.',
);
