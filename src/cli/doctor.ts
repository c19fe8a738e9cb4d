import { Command } from 'commander';
import type { Check, CheckUp } from '../contract/check-up.ts';
import type { Language } from '../domain/text.ts';
import { pretty } from './answer.ts';
import { FAILED } from './errors.ts';
import { type RemoteOptions, withRemoteOptions } from './remote.ts';
import { languageOf, type Terminal } from './terminal.ts';

/** `sokuho doctor`: exit code 1 when something does not work or is late. Asks no server: it must help when none starts. */
export const doctorCommand = (terminal: Terminal = process): Command =>
  withRemoteOptions(
    new Command('doctor').description('what is configured, reachable and late, with the fix for what is not'),
  ).action(async (options: RemoteOptions) => {
    const { doctor } = await import('../start/doctor.ts');
    const result = await doctor(terminal.env);
    terminal.stdout.write(options.json ? pretty(result) : textOf(result, languageOf(terminal, options.lang)));
    if (!result.ok) terminal.exitCode = FAILED;
  });

const MARKS: Record<Check['status'], string> = { ok: 'ok  ', warn: '!   ', fail: 'FAIL', skipped: '-   ' };

function textOf({ ok, checks }: CheckUp, lang: Language): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.flatMap(({ name, status, fix, ...seen }) => [
    `${MARKS[status]}  ${name.padEnd(width)}  ${seen[lang]}`,
    ...(fix ? [`${' '.repeat(width + 8)}-> ${fix[lang]}`] : []),
  ]);
  const failed = checks.filter(({ status }) => status === 'fail').length;
  const end = ok
    ? { ja: '問題は見つかりませんでした。', en: 'Nothing is broken.' }
    : {
        ja: `直すべきことが${failed}件あります。`,
        en: `${failed} ${failed === 1 ? 'thing needs' : 'things need'} to be put right.`,
      };
  return `${lines.join('\n')}\n\n${end[lang]}\n`;
}
