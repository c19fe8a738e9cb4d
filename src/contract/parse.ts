import type { z } from 'zod';
import { type Fault, InvalidInput } from '../domain/errors.ts';
import { faultsOf, sortedOnce } from './facts.ts';

/** The value of an input. Throws {@link InvalidInput} with every fault, their paths behind `under`. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown, under = ''): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new InvalidInput(sortedOnce(faultsOf(parsed.error.issues)).map((fault) => below(under, fault)));
}

/** The fault of a part, as a fault of the whole: `incident.knownAt` below `facts`. */
export function below(part: string, { path, reason }: Fault): Fault {
  const joint = part === '' || path === '' || path.startsWith('[') ? '' : '.';
  return { path: `${part}${joint}${path}`, reason };
}
