import { z } from 'zod';
import type { Text } from '../domain/text.ts';
import { type DutyChange, dutyChangeSchema } from './duty-change.ts';

/** The wire form of the questions worth asking, `questions/1`. */

export interface Answer extends Text {
  /** What to write at the path of the fact when this is so. */
  value: boolean | string | { highGrade: boolean; keyManaged: boolean };
  /** What would then be otherwise; empty: nothing. */
  changes: DutyChange[];
}

/** One unknown fact whose answer changes a duty, in words for everybody. */
export interface Question extends Text {
  fact: string;
  hint: Text;
  answers: Answer[];
}

export interface Questions {
  schema: 'questions/1';
  /** In the order worth asking. Empty: nothing unknown decides anything. */
  questions: Question[];
}

const text = { ja: z.string(), en: z.string() };

export const questionsSchema = z.strictObject({
  schema: z.literal('questions/1'),
  questions: z.array(
    z.strictObject({
      fact: z.string(),
      ...text,
      hint: z.strictObject(text),
      answers: z.array(
        z.strictObject({
          value: z.union([
            z.boolean(),
            z.string(),
            z.strictObject({ highGrade: z.boolean(), keyManaged: z.boolean() }),
          ]),
          ...text,
          changes: z.array(dutyChangeSchema),
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<Questions>;
