import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { InvalidInput } from '../domain/errors.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

/** `sokuho incident register [--out FILE]`: the register (事故台帳) as CSV. */
export function registerCommand(terminal: Terminal): Command {
  const command = new Command('register')
    .description('the register of all incidents, as CSV for spreadsheets')
    .option('--out <file>', 'write it there (default: standard output)');
  return withRemoteOptions(command).action(({ out, ...options }: RemoteOptions & { out?: string }) =>
    remote(
      terminal,
      options,
      async (client, lang) => {
        const csv = await client.text(`/api/v1/incidents.csv?${new URLSearchParams({ lang })}`);
        if (out !== undefined) write(out, csv);
        return { value: csv, raw: out === undefined ? { csv } : { file: out } };
      },
      (csv, lang) => (out === undefined ? csv : { ja: `書き出しました: ${out}\n`, en: `Written: ${out}\n` }[lang]),
    ),
  );
}

/** What happened to whom is not for every user of the machine. Throws InvalidInput. */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : String(error);
    throw new InvalidInput([{ path: 'out', reason: `${file} cannot be written (${String(code)})` }]);
  }
}
