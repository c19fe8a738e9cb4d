import type { Candidates, DatedDuty } from '../contract/candidates.ts';
import { shortDay } from '../domain/day-text.ts';
import { dutyKey } from '../domain/duty.ts';
import { dutyTitle, modeLabels, standingLabels } from '../domain/duty-labels.ts';
import type { Language, Text } from '../domain/text.ts';
import { table } from './table.ts';
import { whenText } from './when.ts';

/** Instants of knowing side by side: a column each, a row for each duty, `*` where they differ. */
export function candidatesText({ candidates, differing }: Candidates, lang: Language): string {
  const say = (text: Text): string => text[lang];
  const duties = new Map(candidates.flatMap((each) => each.duties).map((duty) => [dutyKey(duty), duty]));
  const differ = new Set<string>(differing.map(dutyKey));
  const rows = [
    ['', say(WORDS.known), ...candidates.map(({ knownAt }) => whenText(knownAt, lang))],
    ['', say(WORDS.dayOne), ...candidates.map(({ knownDay }) => say(shortDay(knownDay)))],
    ...[...duties].map(([key, duty]) => [
      differ.has(key) ? '*' : '',
      say(dutyTitle(duty)),
      ...candidates.map((each) =>
        cell(
          each.duties.find((other) => dutyKey(other) === key),
          lang,
        ),
      ),
    ]),
  ];
  const sets = candidates.map(({ ruleSets }) => ruleSets.join(', '));
  const sections = [
    table(rows),
    [say(differing.length > 0 ? WORDS.differing : WORDS.same)],
    new Set(sets).size === 1
      ? [`${say(WORDS.ruleSets)}: ${sets[0]}`]
      : [say(WORDS.ruleSets), ...candidates.map(({ knownAt }, n) => `  ${whenText(knownAt, lang)}: ${sets[n]}`)],
    reviewLines(candidates, lang),
    [say(WORDS.whichCounts)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function cell(duty: DatedDuty | undefined, lang: Language): string {
  if (!duty) return WORDS.absent[lang];
  const { due, standing, mode } = duty;
  return [
    due === null ? WORDS.promptly[lang] : shortDay(due)[lang],
    ...(standing === 'due' ? [] : [standingLabels[standing][lang]]),
    ...(mode ? [modeLabels[mode][lang]] : []),
  ].join(WORDS.comma[lang]);
}

function reviewLines(candidates: Candidates['candidates'], lang: Language): string[] {
  const said = new Set(candidates.flatMap(({ review }) => review.map((each) => `  ${each[lang]} [${each.rule}]`)));
  return said.size > 0 ? [WORDS.review[lang], ...said] : [];
}

const WORDS = {
  known: { ja: '知った時点', en: 'Known' },
  dayOne: { ja: '1日目', en: 'Day 1' },
  promptly: { ja: '速やかに', en: 'promptly' },
  absent: { ja: '-', en: '-' },
  comma: { ja: '、', en: ', ' },
  differing: { ja: '* は、時点によって異なるものです。', en: '* differs between the instants.' },
  same: { ja: 'どの時点でも同じです。', en: 'The same under all of them.' },
  ruleSets: { ja: '適用した規則', en: 'Rule sets' },
  review: { ja: '人が判断すること', en: 'For a person to judge' },
  whichCounts: {
    ja: '法人では、いずれかの部署が知った時が「知った時」です。 [APPI-KNOW]',
    en: 'A corporation knows when any of its departments does. [APPI-KNOW]',
  },
} as const satisfies Record<string, Text>;
