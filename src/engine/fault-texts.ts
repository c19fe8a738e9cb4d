import type { VerificationFault } from '../contract/verification.ts';
import type { Text } from '../domain/text.ts';
import type { ReplayTrouble } from './replay.ts';

/** What a verification can find wrong with the chain. */
export type ChainTrouble =
  | 'sequence-gap'
  | 'link-broken'
  | 'hash-differs'
  | 'text-unreadable'
  | 'text-not-canonical'
  | 'columns-differ'
  | 'head-differs'
  | 'anchor-missing';

/** What it can find wrong with the tables beside it. */
export type RowTrouble =
  | 'instance-missing'
  | 'instance-unexpected'
  | 'snapshot-differs'
  | 'states-differ'
  | 'duty-differs'
  | 'facts-differ'
  | 'incident-differs';

/** What it can find wrong with the notes and files beside it. */
export type PaperTrouble = 'paper-missing' | 'paper-unexpected' | 'paper-differs';

/** What it can find wrong with API keys. */
export type KeyTrouble = 'key-missing' | 'key-unexpected' | 'key-differs';

/** What it can find wrong with an organization's settings. */
export type SettingTrouble =
  | 'change-unknown'
  | 'changed-unseen'
  | 'setting-missing'
  | 'setting-unexpected'
  | 'setting-differs'
  | 'person-missing'
  | 'person-unexpected'
  | 'person-differs'
  | 'approval-differs'
  | 'second-factor-differs';

export type TroubleCode = ChainTrouble | ReplayTrouble | RowTrouble | PaperTrouble | SettingTrouble | KeyTrouble;

/** Each in the words of somebody who was handed the result, not of whoever wrote the tables. */
export const faultTexts: Record<TroubleCode, Text> = {
  'sequence-gap': {
    ja: '通し番号が続いていません(出来事が抜けているか、入れ替わっています)。',
    en: 'The numbering breaks here: an event is missing or out of place.',
  },
  'link-broken': {
    ja: '直前の出来事のハッシュとつながりません。',
    en: 'It does not follow from the hash of the event before.',
  },
  'hash-differs': {
    ja: '本文からハッシュを計算し直すと、記録と一致しません(書き換えられています)。',
    en: 'The hash computed from its text is not the one recorded: one of the two was altered.',
  },
  'text-unreadable': {
    ja: '本文が出来事として読めません。',
    en: 'Its text cannot be read as an event.',
  },
  'text-not-canonical': {
    ja: '本文が正規形(RFC 8785)ではありません。',
    en: 'Its text is not in canonical form (RFC 8785).',
  },
  'columns-differ': {
    ja: '本文と一致しない列があります',
    en: 'Columns beside the text say something else',
  },
  'head-differs': {
    ja: 'インシデントに記録された最後の出来事が、連鎖の最後と一致しません(末尾が削られているか、書き換えられています)。',
    en: 'The incident names another last event than its chain has: the end was cut off or altered.',
  },
  'anchor-missing': {
    ja: '控えのハッシュが、この連鎖のどこにもありません(控えの後に連鎖が作り直されています)',
    en: 'No event has the hash that was kept outside: the chain was made anew since',
  },
  'unknown-machine': {
    ja: 'この出来事の状態遷移図の版が、このプログラムにはありません。',
    en: 'This program does not hold the machine version that the event names.',
  },
  'not-opened': {
    ja: '始められていない手続への出来事です。',
    en: 'It happens to a procedure that was never opened.',
  },
  'not-accepted': {
    ja: 'その時の状態では受け付けられない出来事です。',
    en: 'The state at that time does not accept this event.',
  },
  'not-replayable': {
    ja: 'この出来事を再現できません。',
    en: 'The event cannot be replayed.',
  },
  'rev-differs': {
    ja: '手続の版番号が、出来事の数と一致しません。',
    en: 'The revision it gives its instance is not what the events before add up to.',
  },
  'instance-missing': {
    ja: '記録にある手続が保存されていません。',
    en: 'The events opened this instance, but it is not stored.',
  },
  'instance-unexpected': {
    ja: '記録にない手続が保存されています。',
    en: 'This instance is stored, but no event opened it.',
  },
  'snapshot-differs': {
    ja: '出来事を再現した状態が、保存された状態と一致しません。',
    en: 'Replaying the events gives another state than the stored one.',
  },
  'states-differ': {
    ja: '保存された状態の索引が、再現した状態と一致しません',
    en: 'What is stored beside the state does not agree with the replay',
  },
  'duty-differs': {
    ja: '義務の行が、再現した状態と一致しません',
    en: 'The stored duty does not agree with the replay',
  },
  'facts-differ': {
    ja: '保存された事実または評価が、記録された出来事と一致しません',
    en: 'The stored facts or their assessment do not agree with the event that recorded them',
  },
  'incident-differs': {
    ja: 'インシデントの行が、再現した状態と一致しません',
    en: 'The row of the incident does not agree with the replay',
  },
  'paper-missing': {
    ja: '記録にあるメモまたはファイルが保存されていません',
    en: 'An event added this note or file, which is not stored',
  },
  'paper-unexpected': {
    ja: '記録にないメモまたはファイルが保存されています',
    en: 'This note or file is stored, but no event added it',
  },
  'paper-differs': {
    ja: '保存されたメモまたはファイルが、記録された出来事と一致しません',
    en: 'The stored note or file does not agree with the events that added or removed it',
  },
  'change-unknown': {
    ja: 'このプログラムが知らない種類の設定変更です。',
    en: 'This program does not know this kind of change.',
  },
  'changed-unseen': {
    ja: 'この変更の前の状態が、記録されている状態と一致しません(記録されずに変更されています)',
    en: 'What it changed is not what the changes before had left: something was altered without a record',
  },
  'setting-missing': {
    ja: '記録にある版が保存されていません',
    en: 'A change set this version, but it is not stored',
  },
  'setting-unexpected': {
    ja: '記録にない版が保存されています',
    en: 'This version is stored, but no change set it',
  },
  'setting-differs': {
    ja: '保存された設定が、記録された変更と一致しません',
    en: 'The stored setting does not agree with the change that set it',
  },
  'person-missing': {
    ja: '記録にある人が保存されていません。',
    en: 'A change added this person, who is not stored.',
  },
  'person-unexpected': {
    ja: '記録にない人が保存されています。',
    en: 'This person is stored, but no change added them.',
  },
  'person-differs': {
    ja: '保存された人の内容が、最後に記録された変更と一致しません',
    en: 'What is stored of this person does not agree with the last change',
  },
  'approval-differs': {
    ja: '保存された承認の設定が、最後に記録された変更と一致しません。',
    en: 'The stored setting of self-approval does not agree with the last change.',
  },
  'second-factor-differs': {
    ja: '保存された2段階の確認の設定が、最後に記録された変更と一致しません。',
    en: 'The stored demand of a second factor does not agree with the last change.',
  },
  'key-missing': {
    ja: '記録にあるAPIキーが保存されていません。',
    en: 'A change made this API key, which is not stored.',
  },
  'key-unexpected': {
    ja: '記録にないAPIキーが保存されています',
    en: 'This API key is stored, but no change made it',
  },
  'key-differs': {
    ja: '保存されたAPIキーが、最後に記録された変更と一致しません',
    en: 'What is stored of this API key does not agree with the last change',
  },
};

/** A fault as it is handed out: what was found stands behind the sentence. */
export function said({
  code,
  detail,
  ...where
}: Omit<VerificationFault, 'code' | 'ja' | 'en'> & {
  code: TroubleCode;
  detail?: string;
}): VerificationFault {
  const { ja, en } = faultTexts[code];
  return detail === undefined
    ? { ...where, code, ja, en }
    : { ...where, code, ja: `${ja}: ${detail}`, en: `${en}: ${detail}` };
}
