import { z } from 'zod';
import { languageSchema } from './words.ts';

/** `svg` and `scxml` are part of the command line's language, and drawn in a later version. */
export const graphFormats = ['mermaid', 'json', 'svg', 'scxml'] as const;

export const graphQuerySchema = z.strictObject({
  format: z.enum(graphFormats).default('mermaid'),
  lang: languageSchema.default('ja'),
});

const textSchema = z.object({ ja: z.string(), en: z.string() });

const stateSchema = z.object({
  /** `active.preliminary.drafting` */
  path: z.string(),
  kind: z.enum(['atomic', 'compound', 'parallel', 'final']),
  label: textSchema,
  todo: textSchema.exactOptional(),
  /** The child that is entered first; of a compound state. */
  initial: z.string().exactOptional(),
  tags: z.array(z.string()),
  rules: z.array(z.string()),
  /** Whether the instance is in it; absent of a machine on its own. */
  present: z.boolean().exactOptional(),
});

const transitionSchema = z.object({
  from: z.string(),
  /** Null: it stays where it is. */
  to: z.string().nullable(),
  /** Null: taken by itself, as soon as its guards hold. */
  event: z.string().nullable(),
  label: textSchema,
  guards: z.array(z.string()),
});

export const graphSchema = z.object({
  /** The instance's key; null of a machine on its own. */
  instance: z.string().nullable(),
  machine: z.string(),
  version: z.number(),
  initial: z.string().nullable(),
  states: z.array(stateSchema),
  transitions: z.array(transitionSchema),
});

export const graphAnswerSchema = z.discriminatedUnion('format', [
  z.object({ format: z.literal('mermaid'), text: z.string() }),
  z.object({ format: z.literal('json'), graphs: z.array(graphSchema) }),
]);
export type GraphAnswer = z.infer<typeof graphAnswerSchema>;

export const machineListSchema = z.object({
  machines: z.array(
    z.object({ name: z.string(), version: z.number(), states: z.number(), events: z.array(z.string()) }),
  ),
});
