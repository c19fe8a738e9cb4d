import { InvalidInput } from '../domain/errors.ts';
import { inputOf, jsonOf, textOf } from './input.ts';
import type { Terminal } from './terminal.ts';

/** JSON, or the fault that it is none, at `path`. Throws InvalidInput. */
export function parsed(text: string, path = ''): unknown {
  const json = jsonOf(text);
  if ('errors' in json) throw new InvalidInput(json.errors.map(({ reason }) => ({ path, reason })));
  return json.value;
}

/** The JSON in a file; `-` is standard input. Throws InvalidInput, and what the file system says. */
export const jsonFrom = async (file: string, terminal: Terminal): Promise<unknown> =>
  parsed(await textOf(inputOf(file, terminal)));
