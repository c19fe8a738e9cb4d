import canonicalize from 'canonicalize';
import { z } from 'zod';

const schema = z.strictObject({
  incident: z.string(),
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  target: z.string(),
  type: z.string(),
  machine: z.string().nullable(),
  rev: z.number().nullable(),
  data: z.record(z.string(), z.unknown()),
});

/** The text that is hashed, read back. */
export type EventText = z.output<typeof schema>;

/** Undefined when it is not what `chain` writes: no JSON, or other fields. */
export function readEventText(text: string): EventText | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Is it RFC 8785, letter by letter? Only then does its meaning follow from its hash: a doubled key would have two. */
export function isCanonical(text: string): boolean {
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
