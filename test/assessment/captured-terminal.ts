import { Writable } from 'node:stream';
import { run as runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** Runs a command line on captured streams: what it printed, what it complained of, with which exit code. */
export async function run(
  args: readonly string[],
  stdin: Iterable<string | Uint8Array> = [],
  env: Terminal['env'] = {},
) {
  const printed: string[] = [];
  const complained: string[] = [];
  const terminal: Terminal = {
    stdin: (async function* () {
      yield* stdin;
    })(),
    stdout: collecting(printed),
    stderr: collecting(complained),
    env,
  };
  await runProgram([...args], terminal);
  return { stdout: printed.join(''), stderr: complained.join(''), exitCode: terminal.exitCode ?? 0 };
}

const collecting = (pieces: string[]): Writable =>
  new Writable({
    write(piece, _encoding, done) {
      pieces.push(String(piece));
      done();
    },
  });
