import type { z } from 'zod';
import type { eventListSchema, factsHistorySchema, incidentListSchema, WhyAnswer } from '../contract/incident.ts';
import { dayText } from '../domain/day-text.ts';
import type { Language } from '../domain/text.ts';
import { adviceLines } from './advice-text.ts';
import { pretty } from './answer.ts';
import { whenText } from './when.ts';

export function listText({ incidents }: z.output<typeof incidentListSchema>, lang: Language): string {
  if (incidents.length === 0) return `${{ ja: 'インシデントはありません。', en: 'There is no incident.' }[lang]}\n`;
  return incidents
    .map(({ id, title, stateLabel, nextDue }) => {
      const due = nextDue
        ? { ja: `${dayText(nextDue, 'ja')}まで`, en: `due ${dayText(nextDue, 'en')}` }
        : { ja: '期限日なし', en: 'no day due' };
      return `${id}  ${stateLabel[lang]}  ${due[lang]}  ${title}\n`;
    })
    .join('');
}

export const eventsText = ({ events }: z.output<typeof eventListSchema>, lang: Language): string =>
  events
    .map(
      ({ seq, at, actor, target, type, label, hash }) =>
        `${String(seq).padStart(4)}  ${whenText(at, lang)}  ${actor}  [${target}] ${label[lang]} (${type})  ${hash.slice(0, 12)}\n`,
    )
    .join('');

export const factsText = ({ facts }: z.output<typeof factsHistorySchema>, lang: Language): string =>
  facts
    .map(({ revision, at, actor, facts: said }) => `#${revision}  ${whenText(at, lang)}  ${actor}\n${pretty(said)}`)
    .join('\n');

export function whyText({ allowed, reasons, ...advice }: WhyAnswer, lang: Language): string {
  const lines = adviceLines(advice, lang).map((line) => `  ${line}`);
  if (allowed) return `${{ ja: '今、記録できます。', en: 'It can be recorded now.' }[lang]}\n${lines.at(-1)}\n`;
  return [
    { ja: '今は記録できません:', en: 'It cannot be recorded now:' }[lang],
    ...reasons.map(({ rules, ...said }) => `  - ${said[lang]}${rules.length > 0 ? ` [${rules.join(', ')}]` : ''}`),
    ...lines,
    '',
  ].join('\n');
}
