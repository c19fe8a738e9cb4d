import { z } from 'zod';
import { permissions } from '../domain/access.ts';
import { bases, dutyStates, modes, recipients, regimes, standings } from '../domain/duty.ts';
import { type Fault, InvalidInput } from '../domain/errors.ts';
import { roles } from '../domain/role.ts';
import { readersSchema } from './access.ts';
import { adviceSchema } from './advice.ts';
import { assessmentSchema, reasonSchema } from './assessment.ts';
import { derivationSchema } from './derivation.ts';
import { payloadShapeSchema } from './events.ts';
import { type Facts, factsSchema, faultsOf, parseFacts, sortedOnce } from './facts.ts';
import { clockSchema } from './health.ts';
import { below } from './parse.ts';
import { refusalSchema } from './problem.ts';
import { emailSchema, labelSchema, languageSchema, lineSchema, unstorable } from './words.ts';

/** The number, `INC-2026-0001`, is the id of an incident wherever it leaves the program. */

// ---- asked

export const openRequestSchema = z.strictObject({
  facts: factsSchema,
  /** Who answers for it; without one, whoever holds the role. */
  owner: emailSchema.exactOptional(),
  title: lineSchema.exactOptional(),
  /** In which it is named when it has no title; left out: that of the person who opens it, else Japanese. */
  lang: languageSchema.exactOptional(),
  /** Ids or e-mail addresses: from its first moment only these, its owner and the person who opens it see it. */
  restrictedTo: readersSchema.exactOptional(),
});

export type OpenRequest = z.output<typeof openRequestSchema>;

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
  /** The number of the newest event of its chain, and its hash. */
  lastSeq: z.number(),
  headHash: z.string(),
  /** Mail to the first addresses may be read by an intruder: only second addresses are used. */
  mailCompromised: z.boolean(),
  /** Only its owner and named readers see it. */
  restricted: z.boolean(),
  /** `appi-2024@1`: the rule sets that were applied, with their revisions. */
  ruleSets: z.array(z.string()),
  assessment: assessmentSchema,
  /** What a person must judge. */
  review: z.array(reasonSchema),
});

const taskSchema = z.object({
  id: z.string(),
  label: labelSchema,
  /** The state of its instance under which it is dealt with; '' is all of it. */
  region: z.string(),
  openedAt: instant,
  due: day.nullable(),
});

export const instanceSchema = z.object({
  key: z.string(),
  machine: z.string(),
  version: z.number(),
  recipient: z.string().nullable(),
  /** The innermost states it is in: several, where regions run side by side. */
  states: z.array(z.object({ path: z.string(), label: labelSchema, todo: labelSchema.exactOptional() })),
  rev: z.number(),
  /** Of several entrustors, which one; null: there is one at the most, or nobody has named it. */
  name: z.string().nullable(),
  /** What is drafted here, by whom, and who approved it; null: nothing. `content` is its SHA-256, if it has one. */
  draft: z
    .object({
      content: z.string().nullable(),
      submittedBy: z.string(),
      submittedAt: instant,
      approval: z.object({ by: z.string(), at: instant, selfApprovalReason: z.string().nullable() }).nullable(),
    })
    .nullable(),
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
  /** The key of the instance that carries it, and the state there under which it is dealt with; '' is all of it. */
  instance: z.string(),
  region: z.string(),
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
  /** Why it is due on this day; null where no day is set: promptly. */
  derivation: derivationSchema.nullable(),
  openedAt: instant,
});

export const nextEventSchema = z.object({
  target: z.string(),
  type: z.string(),
  label: labelSchema,
  /** The key of the instance, and its innermost present state that takes the event; '' is all of it. */
  instance: z.string(),
  state: z.string(),
  /** Any of these is enough to record it. */
  permissions: z.array(z.enum(permissions)),
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
 * number as `incident` and of everything here down to `data` but the label.
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
  /** Of a correction: what it took back. */
  corrects: z.object({ seq: z.number(), label: labelSchema }).nullable(),
  /** The correction that took this one back. */
  correctedBy: z.number().nullable(),
});
export const eventListSchema = z.object({
  events: z.array(eventViewSchema),
  /** There are older ones than those answered. */
  more: z.boolean(),
});

/** What people did; facts, and the duties that follow from them; reminders. */
export const eventKinds = ['people', 'facts', 'reminders'] as const;

export const eventQuerySchema = z.strictObject({
  /** Only those before this one, and the newest of them when there are more than `limit`. */
  before: z.coerce.number().multipleOf(1).min(1).exactOptional(),
  /** Left out: all. */
  limit: z.coerce.number().multipleOf(1).min(1).max(1_000).exactOptional(),
  kind: z.enum(eventKinds).exactOptional(),
});

/** What a second person could take back: at each instance the last thing that somebody recorded. */
export const correctionListSchema = z.object({
  corrections: z.array(
    z.object({
      target: z.string(),
      seq: z.number(),
      type: z.string(),
      label: labelSchema,
      at: instant,
      actor: z.string(),
    }),
  ),
});

const memberSchema = z.object({ id: z.string(), name: z.string(), email: z.string() });

/** Who is told, role by role from the nearest. */
export const rankListSchema = z.object({
  ranks: z.array(
    z.object({
      role: z.enum(roles),
      label: labelSchema,
      /** `back`: the last day away. */
      holders: z.array(memberSchema.extend({ away: z.boolean(), back: day.nullable() })),
      /** Whom a reminder to this role reaches today, and in whose stead. */
      told: z.array(z.object({ name: z.string(), email: z.string(), insteadOf: z.array(z.string()) })),
    }),
  ),
});

export const factsHistorySchema = z.object({
  facts: z.array(z.object({ revision: z.number(), at: instant, actor: z.string(), facts: factsSchema })),
});

export const whyAnswerSchema = z.object({
  allowed: z.boolean(),
  reasons: z.array(refusalSchema),
  /** State paths in which the event is possible; '' is everywhere. */
  possibleIn: z.array(z.string()),
  ...adviceSchema.shape,
});
export type WhyAnswer = z.output<typeof whyAnswerSchema>;

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
