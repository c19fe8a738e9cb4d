import { z } from 'zod';
import { type Day, isDay } from '../domain/day.ts';
import {
  bases,
  type Duty,
  type DutyId,
  dutyIds,
  modes,
  type Reason,
  recipients,
  regimes,
  standings,
} from '../domain/duty.ts';

/** The wire form of an assessment, `assessment/1`. Property order is part of the contract. */

export const categoryItems = [1, 2, 3, 4, 5, 'mn-system', 'mn-viewed', 'mn-wrongful', 'mn-100'] as const;

/** A category of reportable situations that the facts meet; `mn-` classes belong to the PrivacyMark. */
export interface CategoryFinding {
  item: (typeof categoryItems)[number];
  holds: 'yes' | 'possible';
  knownDay: Day;
  because: Reason[];
}

export interface Categories {
  appi: CategoryFinding[];
  myNumber: CategoryFinding[];
  pmarkPreliminary: CategoryFinding[];
}

export interface NotDue {
  id: DutyId;
  because: Reason[];
}

/** An unknown fact, and the duties that would differ were it known. */
export interface Deciding {
  fact: string;
  changes: DutyId[];
}

export interface Assessment {
  schema: 'assessment/1';
  ruleSets: string[];
  categories: Categories;
  /** By due day (null last), then id, then recipient. */
  duties: Duty[];
  notDue: NotDue[];
  deciding: Deciding[];
  /** What a person must judge. */
  review: Reason[];
}

export const daySchema = z
  .string()
  .refine(isDay, 'must be a day of the calendar, like 2026-09-01')
  .meta({ format: 'date' });

export const reasonSchema = z.strictObject({
  rule: z.string(),
  facts: z.array(z.string()),
  ja: z.string(),
  en: z.string(),
});

export const categoryFindingSchema = z.strictObject({
  item: z.literal(categoryItems),
  holds: z.enum(['yes', 'possible']),
  knownDay: daySchema,
  because: z.array(reasonSchema),
});

export const dutySchema = z.strictObject({
  id: z.enum(dutyIds),
  regime: z.enum(regimes),
  recipient: z.enum(recipients),
  standing: z.enum(standings),
  knownDay: daySchema,
  target: daySchema.nullable(),
  due: daySchema.nullable(),
  basis: z.enum(bases),
  mode: z.enum(modes).exactOptional(),
  because: z.array(reasonSchema).min(1),
});

export const assessmentSchema = z.strictObject({
  schema: z.literal('assessment/1'),
  ruleSets: z.array(z.string()),
  categories: z.strictObject({
    appi: z.array(categoryFindingSchema),
    myNumber: z.array(categoryFindingSchema),
    pmarkPreliminary: z.array(categoryFindingSchema),
  }),
  duties: z.array(dutySchema),
  notDue: z.array(z.strictObject({ id: z.enum(dutyIds), because: z.array(reasonSchema).min(1) })),
  deciding: z.array(z.strictObject({ fact: z.string(), changes: z.array(z.enum(dutyIds)).min(1) })),
  review: z.array(reasonSchema),
}) satisfies z.ZodType<Assessment>;
