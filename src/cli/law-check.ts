import { Command } from 'commander';
import { assess } from '../assessment/assess.ts';
import type { Language } from '../domain/text.ts';
import { type Difference, differences } from '../law-cases/compare.ts';
import type { CaseFault, LawCase } from '../law-cases/law-case.ts';
import { readCases } from '../law-cases/read.ts';
import { pretty, reading } from './answer.ts';
import { caseFiles } from './case-files.ts';
import { FAILED } from './errors.ts';
import { BAD_INPUT, languageOf, languageOption, type Terminal } from './terminal.ts';

interface Options {
  json?: boolean;
  lang?: Language;
}

interface Checked extends LawCase {
  differences: Difference[];
}

/**
 * `sokuho law check DIR`: cases that somebody wrote in YAML, against the law as the program has it. Exit code 1 when one
 * fails, 2 when a file cannot be read as cases.
 */
export const lawCheckCommand = (terminal: Terminal = process): Command =>
  new Command('check')
    .description('assess the cases in a folder of YAML files and say what differs from what they expect')
    .argument('<dir>', 'folder with cases, or one file')
    .option('--json', 'print each case with what differs as JSON')
    .addOption(languageOption())
    .action((dir: string, options: Options) =>
      reading(terminal, dir, async () => {
        const { cases, faults } = readCases(await caseFiles(dir));
        const checked = cases.map((each) => ({ ...each, differences: differences(each, assess(each.facts)) }));
        const lang = languageOf(terminal, options.lang);
        terminal.stdout.write(options.json ? pretty(asJson(checked, faults)) : textOf(checked, faults, lang));
        if (faults.length > 0) terminal.exitCode = BAD_INPUT;
        else if (checked.some((each) => each.differences.length > 0)) terminal.exitCode = FAILED;
      }),
    );

const asJson = (checked: readonly Checked[], faults: readonly CaseFault[]) => ({
  cases: checked.map(({ id, title, place, differences: found }) => ({
    id,
    ...place,
    title,
    passed: found.length === 0,
    differences: found,
  })),
  faults,
});

function textOf(checked: readonly Checked[], faults: readonly CaseFault[], lang: Language): string {
  const words = WORDS[lang];
  const width = Math.max(...Object.values(words.marks).map(({ length }) => length));
  const lines = checked.flatMap(({ id, title, place, differences: found }) => [
    `${(found.length === 0 ? words.marks.passed : words.marks.failed).padEnd(width)}  ${id}  ${title[lang] ?? title.en ?? title.ja}`,
    ...(found.length > 0 ? [`      ${place.file}:${place.line}`] : []),
    ...found.map((each) => `      ${words.differs(each)}`),
  ]);
  const complaints = faults.map(({ file, line, text }) => `${file}:${line}: ${text[lang]}`);
  const failed = checked.filter((each) => each.differences.length > 0).length;
  return [...lines, ...complaints, words.summary(checked.length, failed, faults.length), ''].join('\n');
}

const WORDS = {
  ja: {
    marks: { passed: '合格', failed: '不合格' },
    differs: ({ of, expected, got }: Difference) => `${of.ja}: 期待 ${expected ?? 'なし'} / 実際 ${got ?? 'なし'}`,
    summary: (all: number, failed: number, faults: number) =>
      `${all}件中 合格${all - failed}件、不合格${failed}件${faults > 0 ? `、書き方の誤り${faults}件` : ''}`,
  },
  en: {
    marks: { passed: 'ok', failed: 'FAILED' },
    differs: ({ of, expected, got }: Difference) =>
      `${of.en}: expected ${expected ?? 'nothing'}; got ${got ?? 'nothing'}`,
    summary: (all: number, failed: number, faults: number) =>
      `${all} cases: ${all - failed} passed, ${failed} failed${faults > 0 ? `; ${faults} faults in the files` : ''}`,
  },
} as const;
