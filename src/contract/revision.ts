import { z } from 'zod';
import { dutyIds, dutyStates, recipients } from '../domain/duty.ts';
import { assessmentSchema, daySchema } from './assessment.ts';
import { questionsSchema } from './questions.ts';

/** What other facts would make of an incident that is under way. */

export const dealtWithSchema = z.object({
  id: z.enum(dutyIds),
  recipient: z.enum(recipients),
  state: z.enum(dutyStates).exclude(['open', 'withdrawn']),
  /** On which day it was filed; null: it was no filing. */
  filedOn: daySchema.nullable(),
});
/** A duty of which nothing is left to do: towards every one of its recipients. */
export type DealtWith = z.output<typeof dealtWithSchema>;

export const revisionPreviewSchema = z.object({
  incident: z.string(),
  /** Under the rule sets that the incident keeps. */
  assessment: assessmentSchema,
  questions: questionsSchema.shape.questions,
  dealtWith: z.array(dealtWithSchema),
});
export type RevisionPreview = z.output<typeof revisionPreviewSchema>;
