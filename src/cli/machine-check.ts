import { Command, InvalidArgumentError } from 'commander';
import type { MachineCheck } from '../contract/machine-check.ts';
import type { Language } from '../domain/text.ts';
import { pretty } from './answer.ts';
import { FAILED } from './errors.ts';
import { checkText } from './machine-check-text.ts';
import { languageOf, languageOption, type Terminal } from './terminal.ts';

interface Options {
  walks?: number;
  seed?: number;
  json?: boolean;
  lang?: Language;
}

/** `sokuho machine check`: searches the statecharts of this program. Exit code 1 on a finding. */
export const machineCheckCommand = (terminal: Terminal = process): Command =>
  new Command('check')
    .description(
      'prove the statecharts by search: dead ends, silent waits, contradictions; random walks through whole incidents',
    )
    .option('--walks <n>', 'random walks (default: 40)', wholeNumber)
    .option('--seed <n>', 'where their chance begins (default: 1)', wholeNumber)
    .option('--json', 'print counts and findings as JSON (machine-check/1)')
    .addOption(languageOption())
    .action(async ({ json, lang, ...extent }: Options) => {
      const check = await checked(extent);
      terminal.stdout.write(json ? pretty(check) : checkText(check, languageOf(terminal, lang)));
      if (check.findings.length > 0) terminal.exitCode = FAILED;
    });

async function checked(extent: Pick<Options, 'walks' | 'seed'>): Promise<MachineCheck> {
  const [{ checkMachines, usualExtent }, { checkSources }, { defaultLadder }] = await Promise.all([
    import('../proof/check.ts'),
    import('../start/machine-sources.ts'),
    import('../start/ladder.ts'),
  ]);
  const { findings, ...proof } = checkMachines({ ladder: defaultLadder }, { ...usualExtent, ...extent });
  const sources = checkSources();
  return {
    schema: 'machine-check/1',
    ...proof,
    sourcesCompared: sources.compared,
    findings: [
      ...findings,
      ...sources.findings.map(({ machine, file, ja, en }) => ({
        code: 'sources-differ' as const,
        machine,
        place: file,
        what: { ja, en },
        how: [],
      })),
    ],
  };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('must be a whole number from 0 on');
  return Number(text);
}
