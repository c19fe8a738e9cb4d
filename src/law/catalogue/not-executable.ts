import type { Text } from '../../domain/text.ts';

/** Why a rule is not executed, where several share the why. */

/** A person judges it before writing the fact down. */
export const JUDGED_IN_FACTS: Text = {
  ja: '事実を入力する人が判断する事項で、結果は事実として入ります。',
  en: 'A person judges it when the facts are entered; its outcome is a fact.',
};

/** The contract has no fact that would trigger it. */
export const NO_FACT: Text = {
  ja: 'これを判定する事実が入力にありません。該当するときは人が判断します。',
  en: 'No fact of the input tells whether it applies; a person judges.',
};

export const OTHER_LAW: Text = {
  ja: '個人情報保護法以外の報告先です。案内にとどめ、要否は人が確認します。',
  en: 'A recipient under other rules than the APPI: a pointer only; a person checks whether it applies.',
};

export const BY_THE_AUTHORITY: Text = {
  ja: '受け取る側の措置であり、事業者の義務を生みません。',
  en: 'What the receiving side does; it makes no duty for the operator.',
};

export const IN_PEACETIME: Text = {
  ja: '平時の体制づくりの定めで、個々の事案の義務ではありません。',
  en: 'It asks for arrangements in advance, not for anything in the single incident.',
};
