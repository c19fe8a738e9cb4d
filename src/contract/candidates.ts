import { z } from 'zod';
import type { Day } from '../domain/day.ts';
import type { Basis, DutyId, Mode, Reason, Recipient, Standing } from '../domain/duty.ts';
import { bases, dutyIds, modes, recipients, standings } from '../domain/duty.ts';
import { type Fault, InvalidInput } from '../domain/errors.ts';
import { daySchema, reasonSchema } from './assessment.ts';
import {
  contradictions,
  type Facts,
  factsSchema,
  faultsOf,
  instantTextSchema,
  parseFacts,
  sortedOnce,
} from './facts.ts';
import { below } from './parse.ts';

/** The wire form of a comparison: the same facts under several instants of knowing, `candidates/1`. */

export interface CandidatesQuery {
  facts: Facts;
  known: string[];
}

const known = z.array(instantTextSchema).min(1).max(20, 'must have at most 20 elements');

export const candidatesRequestSchema = z.strictObject({ facts: factsSchema, known });

/** A duty as one candidate has it, without its reasons: `assess` gives these. */
export interface DatedDuty {
  id: DutyId;
  recipient: Recipient;
  standing: Standing;
  knownDay: Day;
  target: Day | null;
  due: Day | null;
  basis: Basis;
  mode?: Mode;
}

export interface Candidate {
  /** As it was asked. */
  knownAt: string;
  /** Day 1 in Japan; of an entrustor perhaps earlier, when the entrustee's notice arrived. */
  knownDay: Day;
  /** `appi-2024@1`. */
  ruleSets: string[];
  duties: DatedDuty[];
  review: Reason[];
}

export const differences = ['presence', 'standing', 'days', 'mode'] as const;

export interface Candidates {
  schema: 'candidates/1';
  /** As they were asked, in order. */
  candidates: Candidate[];
  /** The duties that are not the same under all of them, by due day, and in what; day 1 alone is no difference. */
  differing: { id: DutyId; recipient: Recipient; in: (typeof differences)[number][] }[];
}

export const candidatesSchema = z.strictObject({
  schema: z.literal('candidates/1'),
  candidates: z.array(
    z.strictObject({
      knownAt: z.string(),
      knownDay: daySchema,
      ruleSets: z.array(z.string()),
      duties: z.array(
        z.strictObject({
          id: z.enum(dutyIds),
          recipient: z.enum(recipients),
          standing: z.enum(standings),
          knownDay: daySchema,
          target: daySchema.nullable(),
          due: daySchema.nullable(),
          basis: z.enum(bases),
          mode: z.enum(modes).exactOptional(),
        }),
      ),
      review: z.array(reasonSchema),
    }),
  ),
  differing: z.array(
    z.strictObject({ id: z.enum(dutyIds), recipient: z.enum(recipients), in: z.array(z.enum(differences)) }),
  ),
}) satisfies z.ZodType<Candidates>;

/** The facts, known at another instant. */
export const knownAt = (facts: Facts, instant: string): Facts => ({
  ...facts,
  incident: { ...facts.incident, knownAt: instant },
});

/** What is wrong with facts and instants, those of the facts below `under`; both, or all faults at once, sorted by path. */
export function parseCandidates(
  input: { facts: unknown; known: unknown },
  under = '',
): { query: CandidatesQuery } | { errors: Fault[] } {
  const facts = parseFacts(input.facts);
  const instants = known.safeParse(input.known, { reportInput: true });
  const faults: Fault[] = [
    ...('errors' in facts ? facts.errors.map((fault) => below(under, fault)) : []),
    ...(instants.success ? [] : faultsOf(instants.error.issues).map((fault) => below('known', fault))),
  ];
  if (!('facts' in facts) || !instants.success) return { errors: sortedOnce(faults) };
  faults.push(...instants.data.flatMap((instant, n) => leftBehind(facts.facts, instant, `known[${n}]`)));
  return faults.length > 0 ? { errors: sortedOnce(faults) } : { query: { facts: facts.facts, known: instants.data } };
}

/** Only `knownAt` is moved: an instant at which the count grew may then lie before it, which no facts can say. */
function leftBehind(facts: Facts, instant: string, path: string): Fault[] {
  const behind = contradictions(knownAt(facts, instant)).map((fault) => fault.path);
  if (behind.length === 0) return [];
  return [{ path, reason: `is after ${behind.join(' and ')}, which must not be before incident.knownAt` }];
}

const envelopeSchema = z.strictObject({ facts: z.unknown(), known: z.unknown() });

/** The faults of the facts stand below `facts`. Throws InvalidInput. */
export function requireCandidates(input: unknown): CandidatesQuery {
  const envelope = envelopeSchema.safeParse(input, { reportInput: true });
  const faults = envelope.success ? [] : faultsOf(envelope.error.issues);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new InvalidInput(sortedOnce(faults));
  const parsed = parseCandidates({ facts: undefined, known: undefined, ...input }, 'facts');
  if ('errors' in parsed || faults.length > 0)
    throw new InvalidInput(sortedOnce([...('errors' in parsed ? parsed.errors : []), ...faults]));
  return parsed.query;
}
