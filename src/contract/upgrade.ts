import { z } from 'zod';
import { type DutyId, dutyIds, type Reason, type Recipient, recipients } from '../domain/duty.ts';
import { reasonSchema } from './assessment.ts';
import { type DutyChange, dutyChangeSchema } from './duty-change.ts';
import { proseSchema } from './words.ts';

/** What an incident's facts would lead to under the newest revisions of its rule sets, and the decision to adopt these. */

/** A rule set that is read in another revision than before; null: it was not, or is no longer applied. */
export interface RuleSetMove {
  id: string;
  from: number | null;
  to: number | null;
}

/** Reasons that are new, and reasons that no longer hold. */
export interface ReasonChange {
  fresh: Reason[];
  gone: Reason[];
}

/** A duty that would differ, or that would be due for other reasons. */
export interface UpgradedDuty extends ReasonChange {
  id: DutyId;
  recipient: Recipient;
  /** Empty: only the reasons differ. */
  changes: DutyChange[];
}

export interface Upgrade {
  /** Only those that differ. Empty: there is nothing newer. */
  ruleSets: RuleSetMove[];
  duties: UpgradedDuty[];
  /** What a person must judge. */
  review: ReasonChange;
}

const reasonChange = { fresh: z.array(reasonSchema), gone: z.array(reasonSchema) };

export const upgradeSchema = z.strictObject({
  ruleSets: z.array(z.strictObject({ id: z.string(), from: z.number().nullable(), to: z.number().nullable() })),
  duties: z.array(
    z.strictObject({
      id: z.enum(dutyIds),
      recipient: z.enum(recipients),
      changes: z.array(dutyChangeSchema),
      ...reasonChange,
    }),
  ),
  review: z.strictObject(reasonChange),
}) satisfies z.ZodType<Upgrade>;

export const upgradePreviewSchema = upgradeSchema.extend({
  incident: z.string(),
  /** Of the facts that were looked at: what `expectedRev` of the decision is compared with. */
  factsRevision: z.number(),
  /** Whether there is anything to adopt. */
  newer: z.boolean(),
});
export type UpgradePreview = z.output<typeof upgradePreviewSchema>;

/** The decision: why, and which revision of the facts was looked at. */
export const upgradeRequestSchema = z.strictObject({
  reason: proseSchema,
  expectedRev: z.number().int().exactOptional(),
});
