import { z } from 'zod';
import { recipients, regimes } from '../domain/duty.ts';
import type { Text } from '../domain/text.ts';
import { labelSchema } from './words.ts';

/** The wire form of what a report must hold: its items, by recipient and stage. */

export const stages = ['preliminary', 'final', 'report', 'notice', 'publication'] as const;
export type Stage = (typeof stages)[number];

/** `ifKnown`: what is known then; `required`: always, and supplemented when it stays unknown; `no`: not for this recipient. */
export const requirements = ['required', 'ifKnown', 'no'] as const;
export type Requirement = (typeof requirements)[number];

export interface ReportField extends Text {
  /** The field rests on a source that somebody should confirm. */
  toBeConfirmed: boolean;
}

export interface ReportItem {
  /** `IT-1` to `IT-9` are the nine of the law. */
  id: string;
  label: Text;
  guidance: Text;
  required: Requirement;
  sources: string[];
  toBeConfirmed: boolean;
  /** Fields of the form that the item is written into. */
  fields: ReportField[];
}

/** What else the writer should know, with the rule that says so. */
export interface ReportNote extends Text {
  rule: string;
}

export interface ReportContents {
  recipient: (typeof recipients)[number];
  stage: Stage;
  regime: (typeof regimes)[number];
  title: Text;
  /** Fields about the report itself: who files, to whom. */
  header: ReportField[];
  items: ReportItem[];
  notes: ReportNote[];
}

/** Without a regime the first that reports to this recipient at this stage. */
export const reportItemsQuerySchema = z.strictObject({
  recipient: z.enum(recipients),
  stage: z.enum(stages),
  regime: z.enum(regimes).exactOptional(),
});
export type ReportItemsQuery = z.infer<typeof reportItemsQuerySchema>;

const fieldSchema = labelSchema.extend({ toBeConfirmed: z.boolean() });

export const reportContentsSchema = z.object({
  recipient: z.enum(recipients),
  stage: z.enum(stages),
  regime: z.enum(regimes),
  title: labelSchema,
  header: z.array(fieldSchema),
  items: z.array(
    z.object({
      id: z.string(),
      label: labelSchema,
      guidance: labelSchema,
      required: z.enum(requirements),
      sources: z.array(z.string()),
      toBeConfirmed: z.boolean(),
      fields: z.array(fieldSchema),
    }),
  ),
  notes: z.array(labelSchema.extend({ rule: z.string() })),
}) satisfies z.ZodType<ReportContents>;
