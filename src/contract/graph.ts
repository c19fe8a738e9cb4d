import { z } from 'zod';
import { languageSchema } from './words.ts';

export const graphFormats = ['mermaid', 'json', 'svg', 'scxml'] as const;
export const graphDirections = ['right', 'down'] as const;
export const graphPapers = ['a4'] as const;

/** `active.preliminary,active.final`: paths with commas between. */
const foldSchema = z
  .string()
  .max(2_000)
  .default('')
  .transform((text) => text.split(',').filter((path) => path !== ''))
  .describe('Paths of states to be drawn as one box each, with commas between; of one instance: report:ppc/active');

export const graphQuerySchema = z.strictObject({
  format: z.enum(graphFormats).default('mermaid').describe('An SVG comes as an image unless JSON is asked for'),
  lang: languageSchema.default('ja'),
  direction: z.enum(graphDirections).default('right').describe('Of an SVG: for a screen, or for a page upright'),
  fold: foldSchema,
  paper: z
    .enum(graphPapers)
    .exactOptional()
    .describe('Of an SVG: in sheets, each with letters of 6 points or more; direction and fold are then not asked'),
  sheet: z.coerce
    .number()
    .multipleOf(1)
    .min(1)
    .max(9_999)
    .exactOptional()
    .describe('On paper: only this sheet, as an image unless JSON is asked for'),
});

export const incidentGraphQuerySchema = graphQuerySchema.extend({
  instance: z.string().max(200).exactOptional().describe('The key of one instance, to be drawn alone: report:ppc'),
});

const textSchema = z.object({ ja: z.string(), en: z.string() });

/** Something that happened to an instance: its place in the chain, when and by whom. */
const momentSchema = z.object({ seq: z.number(), at: z.string(), actor: z.string() });

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
  /** When it was entered, and by whose doing; absent when it never was. */
  entered: z.array(momentSchema).exactOptional(),
});

const transitionSchema = z.object({
  from: z.string(),
  /** Null: it stays where it is. */
  to: z.string().nullable(),
  /** Null: taken by itself, as soon as its guards hold. */
  event: z.string().nullable(),
  /** Taken by itself once all that it holds has come to an end. */
  done: z.boolean().exactOptional(),
  label: textSchema,
  guards: z.array(z.string()),
  /** What each guard asks. */
  conditions: z.array(textSchema),
  /** When it was taken, and by whom; absent when it never was. */
  taken: z.array(momentSchema).exactOptional(),
  /** Of what may happen next: whether it may happen now, and if not, why not. */
  next: z.object({ allowed: z.boolean(), reasons: z.array(textSchema) }).exactOptional(),
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

/** A sheet of paper: `report-ppc-2`, what stands on it, and an SVG. */
const sheetSchema = z.object({ name: z.string(), title: z.string(), text: z.string() });

export const graphAnswerSchema = z.discriminatedUnion('format', [
  z.object({ format: z.enum(['mermaid', 'svg', 'scxml']), text: z.string() }),
  z.object({ format: z.literal('json'), graphs: z.array(graphSchema) }),
  z.object({ format: z.literal('sheets'), sheets: z.array(sheetSchema) }),
]);
export type GraphAnswer = z.infer<typeof graphAnswerSchema>;

export const machineListSchema = z.object({
  machines: z.array(
    z.object({ name: z.string(), version: z.number(), states: z.number(), events: z.array(z.string()) }),
  ),
});
