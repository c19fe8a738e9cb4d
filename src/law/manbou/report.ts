import type { EventKind } from '../../contract/facts.ts';
import type { Reason } from '../../domain/duty.ts';
import { ACCIDENT_FACTS, accidentText } from '../accident.ts';
import { reason } from '../reason.ts';

/** Why the body is told (MB-DEF). No accident is too small. */
export function accidentReason(accidents: readonly EventKind[]): Reason {
  const names = accidentText(accidents);
  return reason(
    'MB-DEF',
    ACCIDENT_FACTS,
    `指針にいう個人情報等の取扱いにおける事故等(${names.ja})が発生し、又はそのおそれがあります。`,
    `An accident in the sense of the guideline (${names.en}) has occurred or is suspected.`,
  );
}

export const NO_ACCIDENT = reason(
  'MB-DEF',
  ACCIDENT_FACTS,
  '意図的な削除だけであり、指針にいう事故等に当たりません。',
  'Data were only deleted on purpose, which is no accident in the sense of the guideline.',
);

/** The procedure of the guideline tells the body of every accident; its text, only when that is judged necessary. */
export const TELL_BODY = reason(
  'MB-REPORT-BODY',
  ['organization.manbouNotice'],
  '対応手順に従い、情報セキュリティ責任者を通じて全国万引犯罪防止機構に速やかに報告します。日数の定めはありません。',
  'By the procedure, the information security officer promptly reports to the body (manbou); no number of days is named.',
);

export const JUDGE_NECESSITY = reason(
  'MB-REPORT-BODY',
  ['organization.manbouNotice'],
  '事故の規模や二次被害の可能性から、全国万引犯罪防止機構への連絡が必要かどうかを判断してください。',
  'Judge from the scale and the possible secondary damage whether the body (manbou) must be told.',
);

/** The guideline knows no thresholds, the Act does: a person decides whether the PPC is told all the same. */
export const REPORT_TO_PPC = reason(
  'MB-REPORT-PPC',
  ['organization.certifiedBodies', 'incident.events'],
  '法の報告対象事態に当たらない事故でも、指針は個人情報保護委員会への速やかな報告を求めています。報告するかどうかを判断してください。',
  'The guideline asks for a prompt report to the PPC even where the law asks for none; judge whether to make one.',
);
