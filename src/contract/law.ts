import { z } from 'zod';
import { regimes } from '../domain/duty.ts';
import { reportContentsSchema } from './report-items.ts';
import { labelSchema } from './words.ts';

/** The law as the program holds it, to be read. */

/** A regime, what lies outside all of them, or the counting of days. */
export const lawSubjects = [...regimes, 'others', 'days'] as const;
export type LawSubject = (typeof lawSubjects)[number];

export const lawQuerySchema = z.strictObject({
  /** Words that stand in the id or the sentence of a rule. */
  q: z.string().max(200).default(''),
  subject: z.enum(lawSubjects).exactOptional(),
});

/** The first and the last day of knowing to which something applies; null: open. */
const forceSchema = z.object({
  status: z.enum(['inForce', 'promulgated']),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

const setSchema = forceSchema.extend({ stamp: z.string(), subject: z.enum(lawSubjects) });
const subjectSchema = labelSchema.extend({ id: z.enum(lawSubjects) });

const ruleSchema = z.object({
  id: z.string(),
  subject: z.enum(lawSubjects),
  section: labelSchema,
  says: labelSchema,
  /** Whether it rests on weak sources, and somebody should confirm it: wholly, in part, not at all. */
  toBeConfirmed: z.enum(['none', 'part', 'whole']),
});

export const lawSchema = z.object({
  /** How many of the rules that fit belong to each. */
  subjects: z.array(subjectSchema.extend({ rules: z.number() })),
  ruleSets: z.array(setSchema),
  rules: z.array(ruleSchema),
});

/** `GL 3-5-3-1(3)`, and what its first word stands for. */
/** `ref` as the catalogue writes it; `place` is where in the source. */
const sourceSchema = z.object({ ref: z.string(), label: labelSchema.nullable(), place: z.string() });
const changeSchema = forceSchema.extend({ stamp: z.string(), date: z.string(), changed: labelSchema });

/** What a rule and a rule set have in common: where it comes from, what changed, and what is written because of it. */
const bothSchema = z.object({
  subject: subjectSchema,
  sources: z.array(sourceSchema),
  changes: z.array(changeSchema),
  documents: z.array(reportContentsSchema),
});

const ruleDetailSchema = bothSchema.extend({
  kind: z.literal('rule'),
  rule: ruleSchema.extend({
    unsure: labelSchema.nullable(),
    /** Who executes it, and why nobody does. */
    executed: labelSchema,
    notExecutable: labelSchema.nullable(),
  }),
  /** Its numbers, each as the rule sets have it. */
  parameters: z.array(z.object({ label: labelSchema, values: z.array(setSchema.extend({ text: labelSchema })) })),
  /** Rules on the same question. */
  beside: z.array(ruleSchema),
});

const setDetailSchema = bothSchema.extend({
  kind: z.literal('ruleSet'),
  ruleSet: setSchema,
  parameters: z.array(z.object({ label: labelSchema, text: labelSchema, rule: z.string().nullable() })),
});

export const lawDetailSchema = z.discriminatedUnion('kind', [ruleDetailSchema, setDetailSchema]);
