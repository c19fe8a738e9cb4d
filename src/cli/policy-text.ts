import type { z } from 'zod';
import type { PolicyDocument, policyAnswerSchema, policyPreviewSchema, policySetSchema } from '../contract/policy.ts';
import type { PolicyRungDocument } from '../contract/policy-rung.ts';
import { roleLabels } from '../domain/role.ts';
import type { Language, Text } from '../domain/text.ts';
import { reminderLines } from './reminder-lines.ts';
import { whenText } from './when.ts';

export const checkedText: Text = { ja: 'この方針は設定できます。\n', en: 'This policy may be set.\n' };

export function policyText({ policy, version, set }: z.output<typeof policyAnswerSchema>, lang: Language): string {
  const by = set
    ? {
        ja: `第${version}版 ${whenText(set.at, 'ja')} ${set.actor}`,
        en: `version ${version}, ${whenText(set.at, 'en')}, ${set.actor}`,
      }
    : { ja: '既定のまま', en: 'as it comes' };
  const ladders: [Text, PolicyDocument['withDue']][] = [
    [{ ja: '義務(期限日あり)', en: 'Duties with a due day' }, policy.withDue],
    [{ ja: '義務(期限日なし)', en: 'Duties without one' }, policy.withoutDue],
    [{ ja: '推奨・努力義務(期限日あり)', en: 'What is advised, with a day' }, policy.optional.withDue],
    [{ ja: '推奨・努力義務(期限日なし)', en: 'What is advised, without one' }, policy.optional.withoutDue],
  ];
  return `${[by[lang], ...ladders.flatMap(([title, rungs]) => ['', title[lang], ...rungs.map((rung) => rungLine(rung, lang))])].join('\n')}\n`;
}

const ANCHORS = {
  target: { ja: '目安日', en: 'target day' },
  due: { ja: '期限日', en: 'due day' },
  opening: { ja: '発生日', en: 'opening' },
} as const satisfies Record<string, Text>;

function rungLine({ rung, when, to, silenceable, repeats }: PolicyRungDocument, lang: Language): string {
  const days = 'days' in when ? (when.days === 0 ? '' : ` ${when.days > 0 ? '+' : ''}${when.days}`) : '';
  const time = 'hours' in when ? ` +${when.hours} h` : `${days} ${when.time}`;
  const marks = [
    ...(repeats ? [REPEATS[repeats][lang]] : []),
    ...(silenceable ? [{ ja: '確認で止まる', en: 'an acknowledgement silences it' }[lang]] : []),
  ];
  const told = to.map((role) => roleLabels[role][lang]).join(lang === 'ja' ? '・' : ', ');
  return `  ${ANCHORS[when.from][lang]}${time}  ${told}  ${marks.map((mark) => `[${mark}] `).join('')}(${rung})`;
}

const REPEATS = {
  daily: { ja: '毎日', en: 'every day' },
  weekly: { ja: '毎週', en: 'every week' },
} as const satisfies Record<string, Text>;

type Preview = z.output<typeof policyPreviewSchema>;

export function previewText({ examined, unexamined, incidents }: Preview, lang: Language): string {
  const said = {
    ja: `未了のインシデント${examined}件のうち、${incidents.length}件のリマインダーが変わります。何も変更していません。`,
    en: `Of ${examined} open incidents the reminders of ${incidents.length} would change. Nothing is changed.`,
  };
  const left = { ja: `ほか${unexamined}件は調べていません。`, en: `${unexamined} more were not looked at.` };
  return `${[
    said[lang],
    ...(unexamined > 0 ? [left[lang]] : []),
    ...incidents.flatMap(({ id, title, ...changes }) => ['', `${id}  ${title}`, ...reminderLines(changes, lang)]),
  ].join('\n')}\n`;
}

export function setText(answer: z.output<typeof policySetSchema>, lang: Language): string {
  return `${policyText(answer, lang)}${waitingText(answer.waiting, lang)}`;
}

/** What is still to be done of a change; nothing when it is done. */
export const waitingText = (waiting: number, lang: Language): string =>
  waiting === 0
    ? ''
    : {
        ja: `\n未了のインシデント${waiting}件は、順に計画し直しています。\n`,
        en: `\n${waiting} open incidents are being planned anew, one after another.\n`,
      }[lang];
