import type { Finding, MachineCheck } from '../contract/machine-check.ts';
import type { Language } from '../domain/text.ts';
import { table } from './table.ts';

/** What was searched, in tables, and each finding with the way to it. */
export function checkText(
  { machines, together, walks, sourcesCompared, findings }: MachineCheck,
  lang: Language,
): string {
  const words = WORDS[lang];
  const single = machines.map(({ machine, states, transitions, configurations, edges, tried, refused }) =>
    [machine, states, transitions, configurations, edges, tried, refused].map(String),
  );
  const beside = together.map(({ instances, complete, configurations, edges, tried, refused }) => [
    instances.join(' + '),
    ...[configurations, edges, tried, refused].map(String),
    complete ? words.complete : words.cut,
  ]);
  return [
    ...table([words.machine, ...single]),
    '',
    ...table([words.together, ...beside]),
    '',
    words.walks(walks),
    ...(sourcesCompared ? [] : [words.notCompared]),
    ...findings.flatMap((finding) => ['', ...findingLines(finding, lang)]),
    '',
    words.found(findings.length),
    '',
  ].join('\n');
}

function findingLines({ code, machine, place, what, how }: Finding, lang: Language): string[] {
  return [
    `${code}  ${machine}${place === null ? '' : `  ${place}`}`,
    `  ${what[lang]}`,
    ...how.map((event, index) => `  ${index + 1}. ${event}`),
  ];
}

const WORDS = {
  ja: {
    machine: ['状態遷移図', '状態', '遷移', '構成', '辺', '試した出来事', '拒否'],
    together: ['組合せ', '構成', '辺', '試した一連の記録', '拒否', ''],
    complete: '全件',
    cut: '上限まで',
    walks: ({ walks, seed, steps, refused, reminders }: MachineCheck['walks']) =>
      `ランダムな歩行 ${walks}件(シード ${seed}): ${steps}手、拒否 ${refused}、リマインダー ${reminders}`,
    notCompared: 'ソースがないため、凍結された版との比較は行っていません。',
    found: (count: number) => (count === 0 ? '問題は見つかりませんでした。' : `問題 ${count}件`),
  },
  en: {
    machine: ['machine', 'states', 'transitions', 'configurations', 'edges', 'events tried', 'refused'],
    together: ['side by side', 'configurations', 'edges', 'errands tried', 'refused', ''],
    complete: 'all of them',
    cut: 'up to the limit',
    walks: ({ walks, seed, steps, refused, reminders }: MachineCheck['walks']) =>
      `${walks} random walks (seed ${seed}): ${steps} steps, ${refused} refused, ${reminders} reminders`,
    notCompared: 'There are no sources here: they were not compared with those of frozen versions.',
    found: (count: number) => (count === 0 ? 'Nothing was found.' : `Findings: ${count}`),
  },
} as const;
