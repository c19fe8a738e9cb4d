import { createReadStream } from 'node:fs';
import type { Terminal } from './terminal.ts';

/** The input named on the command line, in pieces; `-` is standard input. Throws what the file system says. */
export const inputOf = (file: string, { stdin }: Terminal): AsyncIterable<Uint8Array | string> =>
  file === '-' ? stdin : createReadStream(file);

/** The whole input as text, without a byte order mark. */
export async function textOf(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  let text = '';
  for await (const piece of decoded(input)) text += piece;
  return text;
}

/**
 * Its lines that are not blank, as they arrive. Only line feeds divide: `node:readline` also breaks at U+2028, which a
 * JSON string may hold.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of decoded(input)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim()) yield line;
  }
  if (rest.trim()) yield rest;
}

async function* decoded(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of input) yield typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** JSON, or the fault that it is none. */
export function jsonOf(text: string): { value: unknown } | { errors: [{ path: ''; reason: string }] } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { errors: [{ path: '', reason: 'is not JSON' }] };
  }
}
