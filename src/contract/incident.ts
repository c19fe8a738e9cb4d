import { z } from 'zod';
import { bases, dutyStates, modes, recipients, regimes, standings } from '../domain/duty.ts';
import { type Fault, InvalidInput } from '../domain/errors.ts';
import { roles } from '../domain/role.ts';
import { assessmentSchema, reasonSchema } from './assessment.ts';
import { payloadShapeSchema } from './events.ts';
import { type Facts, factsSchema, faultsOf, parseFacts, sortedOnce } from './facts.ts';
import { clockSchema } from './health.ts';
import { below } from './parse.ts';
import { refusalSchema } from './problem.ts';
import { emailSchema, labelSchema, lineSchema, unstorable } from './words.ts';

/** The number, `INC-2026-0001`, is the id of an incident wherever it leaves the program. */

// ---- asked

export const openRequestSchema = z.strictObject({
  facts: factsSchema,
  /** Who answers for it; without one, whoever holds the role. */
  owner: emailSchema.exactOptional(),
  title: lineSchema.exactOptional(),
});

export type OpenRequest = { facts: Facts; owner?: string; title?: string };

const envelopeSchema = openRequestSchema.omit({ facts: true }).extend({ facts: z.unknown() });

/** Facts to be kept: those that can be assessed, and whose one free text can be stored. Throws InvalidInput. */
export function requireKeepableFacts(input: unknown): Facts {
  const parsed = parseKeepableFacts(input);
  if ('errors' in parsed) throw new InvalidInput(parsed.errors);
  return parsed.facts;
}

function parseKeepableFacts(input: unknown): ReturnType<typeof parseFacts> {
  const parsed = parseFacts(input);
  if ('errors' in parsed || !unstorable.test(parsed.facts.organization.name)) return parsed;
  return { errors: [{ path: 'organization.name', reason: 'must not hold a NUL or half a surrogate pair' }] };
}

/** Throws InvalidInput; the faults of the facts stand below `facts`. */
export function requireOpening(input: unknown): OpenRequest {
  const envelope = envelopeSchema.safeParse(input, { reportInput: true });
  const faults: Fault[] = envelope.success ? [] : faultsOf(envelope.error.issues);
  const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
  const facts = parseKeepableFacts(isObject && 'facts' in input ? input.facts : undefined);
  if (isObject && 'errors' in facts) faults.push(...facts.errors.map((fault) => below('facts', fault)));
  if (!envelope.success || 'errors' in facts) throw new InvalidInput(sortedOnce(faults));
  return { ...envelope.data, facts: facts.facts };
}

export const whyQuerySchema = z.strictObject({ event: lineSchema, target: lineSchema.exactOptional() });

// ---- answered

const instant = z.string();
const day = z.string();

export const incidentSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  state: z.string(),
  stateLabel: labelSchema,
  /** The earliest due day of what is open; null when nothing open has one. */
  nextDue: day.nullable(),
  openedAt: instant,
  factsRevision: z.number(),
});

export const incidentListSchema = z.object({ incidents: z.array(incidentSummarySchema) });

export const incidentDetailSchema = incidentSummarySchema.extend({
  owner: z.object({ name: z.string(), email: z.string() }).nullable(),
  /** Hash of the newest event of its chain. */
  headHash: z.string(),
  /** Mail to the first addresses may be read by an intruder: only second addresses are used. */
  mailCompromised: z.boolean(),
  /** `appi-2024@1`: the rule sets that were applied, with their revisions. */
  ruleSets: z.array(z.string()),
  assessment: assessmentSchema,
  /** What a person must judge. */
  review: z.array(reasonSchema),
});

const taskSchema = z.object({ id: z.string(), label: labelSchema, openedAt: instant, due: day.nullable() });

export const instanceSchema = z.object({
  key: z.string(),
  machine: z.string(),
  version: z.number(),
  recipient: z.string().nullable(),
  /** The innermost states it is in: several, where regions run side by side. */
  states: z.array(z.object({ path: z.string(), label: labelSchema, todo: labelSchema.exactOptional() })),
  rev: z.number(),
  tasks: z.array(taskSchema),
  /** Of a report. */
  filings: z
    .array(
      z.object({
        stage: z.string(),
        filedOn: day,
        receiptNumber: z.string().nullable(),
        unknownItems: z.array(z.string()),
      }),
    )
    .exactOptional(),
  /** Of the notice: how many persons are to be told, were reached, are covered by a proven substitute measure. */
  persons: z.object({ total: z.number().nullable(), reached: z.number(), bySubstitute: z.number() }).exactOptional(),
});

export const dutyViewSchema = z.object({
  key: z.string(),
  /** The key of the instance that carries it. */
  instance: z.string(),
  id: z.string(),
  label: labelSchema,
  recipient: z.enum(recipients),
  regime: z.enum(regimes),
  standing: z.enum(standings),
  state: z.enum(dutyStates),
  knownDay: day,
  target: day.nullable(),
  due: day.nullable(),
  overdue: z.boolean(),
  basis: z.enum(bases),
  mode: z.enum(modes).nullable(),
  because: z.array(reasonSchema),
  openedAt: instant,
});

export const nextEventSchema = z.object({
  target: z.string(),
  type: z.string(),
  label: labelSchema,
  allowed: z.boolean(),
  reasons: z.array(refusalSchema),
  data: payloadShapeSchema,
});

export const incidentShowSchema = z.object({
  incident: incidentDetailSchema,
  instances: z.array(instanceSchema),
  duties: z.array(dutyViewSchema),
  nextEvents: z.array(nextEventSchema),
  clock: clockSchema,
});
export type IncidentShow = z.infer<typeof incidentShowSchema>;

export const warningSchema = z.object({ code: z.string(), ja: z.string(), en: z.string() });
export const incidentOpenedSchema = incidentShowSchema.extend({ warnings: z.array(warningSchema) });

/**
 * An event of the chain. What was hashed, after the previous hash, is the canonical form (RFC 8785) of the incident's
 * number as `incident` and of everything here but label and hashes.
 */
export const eventViewSchema = z.object({
  seq: z.number(),
  at: instant,
  actor: z.string(),
  target: z.string(),
  type: z.string(),
  label: labelSchema,
  machine: z.string().nullable(),
  rev: z.number().nullable(),
  data: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});
export const eventListSchema = z.object({ events: z.array(eventViewSchema) });

export const factsHistorySchema = z.object({
  facts: z.array(z.object({ revision: z.number(), at: instant, actor: z.string(), facts: factsSchema })),
});

export const whyAnswerSchema = z.object({
  allowed: z.boolean(),
  reasons: z.array(refusalSchema),
  /** State paths in which the event is possible; '' is everywhere. */
  possibleIn: z.array(z.string()),
});

/** A reminder: planned, fired, or no longer needed. */
export const timerSchema = z.object({
  key: z.string(),
  at: instant,
  instance: z.string(),
  /** The id of the duty or task it reminds of. */
  duty: z.string(),
  rung: z.string(),
  n: z.number(),
  due: day.nullable(),
  roles: z.array(z.enum(roles)),
  state: z.enum(['armed', 'fired', 'disarmed', 'superseded']),
  firedAt: instant.nullable(),
});
export const timerListSchema = z.object({ timers: z.array(timerSchema) });
