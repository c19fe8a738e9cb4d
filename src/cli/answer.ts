import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Fault, InvalidInput } from '../domain/errors.ts';
import { inputOf, jsonOf, linesOf } from './input.ts';
import { BAD_INPUT, type Terminal } from './terminal.ts';

/** One input answered, or its faults. */
export type Answer<Value> = { answer: Value } | { errors: Fault[] };

/** Pretty, as `--json` prints. */
export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Prints an answer, or the faults as JSON with a summary on standard error and exit code 2. */
export function print<Value>(terminal: Terminal, result: Answer<Value>, form: (answer: Value) => string): void {
  if ('answer' in result) {
    terminal.stdout.write(form(result.answer));
    return;
  }
  terminal.stdout.write(pretty({ errors: result.errors }));
  fail(terminal, new InvalidInput(result.errors).message);
}

/** One compact answer, or `{"errors": [...]}`, for each line of the input; bad lines do not stop the others. */
export async function printLines<Value>(
  terminal: Terminal,
  file: string,
  respond: (input: unknown) => Answer<Value>,
): Promise<void> {
  const lines = async function* () {
    for await (const line of linesOf(inputOf(file, terminal))) {
      const parsed = jsonOf(line);
      const result = 'errors' in parsed ? parsed : respond(parsed.value);
      yield `${JSON.stringify('answer' in result ? result.answer : { errors: result.errors })}\n`;
    }
  };
  await pipeline(Readable.from(lines()), terminal.stdout, { end: false });
}

/** Runs what reads a file; one that cannot be read is one line on standard error and exit code 2. */
export async function reading(terminal: Terminal, file: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Whoever read our output has seen enough.
    if (code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    if (typeof code !== 'string' || !(code in UNREADABLE)) throw error;
    fail(terminal, `Cannot read ${file}: ${UNREADABLE[code]}.`);
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

function fail(terminal: Terminal, message: string): void {
  terminal.stderr.write(`${message}\n`);
  terminal.exitCode = BAD_INPUT;
}
