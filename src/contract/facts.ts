import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import { type Fault, InvalidInput } from '../domain/errors.ts';
import { millisecondsOf } from '../domain/time.ts';

/** The wire form of facts, `facts/1`: what people know about an organization and its incident. */

export const tris = [true, false, 'unknown'] as const;
export const privacyMarks = ['holder', 'underReview', 'applicant', 'none'] as const;
export const certifiedBodies = ['manbou', 'japico'] as const;
export const cooperatives = ['prefecture', 'mhlw', 'none'] as const;
export const sectors = ['finance', 'telecom', 'realEstate', 'other', 'none', 'unknown'] as const;
export const certainties = ['confirmed', 'suspected', 'ruledOut'] as const;
export const eventKinds = [
  ...(['leakage', 'loss', 'keyLoss', 'ransomware', 'tampering'] as const),
  ...(['inaccuracy', 'improperAcquisition', 'useBeyondPurpose', 'improperProvision'] as const),
  ...(['misuse', 'refusalOfRequest', 'intentionalProvision', 'deliberateDeletion'] as const),
] as const;
export const subjects = [
  'personalData',
  'plannedForDatabase',
  'personalInformation',
  'pseudonymised',
  'unknown',
] as const;
export const dataSubjects = ['customers', 'employees', 'shareholders', 'other'] as const;
export const dataItems = [
  ...(['name', 'birthDate', 'sex', 'address', 'phone', 'email', 'snsAccount', 'occupation', 'image', 'other'] as const),
  ...(['creditCardNumber', 'creditCardLast4AndExpiry', 'bankAccount', 'paymentLogin', 'otherLogin'] as const),
  ...(['race', 'creed', 'socialStatus', 'medicalHistory', 'criminalRecord', 'crimeVictim', 'disability'] as const),
  ...(['healthCheck', 'medicalTreatment', 'criminalProcedure', 'juvenileProcedure', 'myNumber'] as const),
] as const;
export const indicators = [
  'externalAccessTraces',
  'infostealer',
  'cncTraffic',
  'pageTampering',
  'groundedWarning',
  'insiderAccess',
] as const;
export const entrustmentRoles = ['none', 'entrustor', 'entrustee', 'carrier'] as const;
export const contacts = ['all', 'some', 'none', 'unknown'] as const;

const INSTANT = /^((\d{4})-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/**
 * RFC 3339 with an offset, on a day that the calendar has. No leap second (law counts days), and only years in
 * which a count of days stays within four digits: 0001 to 9998.
 */
export function isInstant(text: string): boolean {
  const [, day = '', year = ''] = INSTANT.exec(text) ?? [];
  return year !== '0000' && year !== '9999' && isDay(day);
}

const tri = z.literal(tris);
/** An instant as it was written, with any offset. */
export const instantTextSchema = z
  .string()
  .refine(isInstant, 'must be an existing instant with an offset, like 2026-09-01T10:00:00+09:00')
  .meta({ format: 'date-time' });
// `multipleOf(1)`, not `int()`: the contract asks for a whole number, not for one that a double holds exactly.
const count = z.number().multipleOf(1).min(0);

export const factsSchema = z.strictObject({
  schema: z.literal('facts/1'),
  rules: z
    .strictObject({
      myNumber: z.enum(['2022', '2015']).optional(),
      pmark: z.enum(['jipdec-2022', 'seed-003']).optional(),
    })
    .optional(),
  organization: z.strictObject({
    name: z.string(),
    privacyMark: z.enum(privacyMarks),
    certifiedBodies: z.array(z.enum(certifiedBodies)),
    cooperative: z.enum(cooperatives),
    sector: z.enum(sectors),
    expressive: z.boolean().optional(),
    employees: count.optional(),
    manbouNotice: z.enum(['always', 'whenNecessary']).optional(),
  }),
  incident: z.strictObject({
    knownAt: instantTextSchema,
    certainty: z.enum(certainties),
    events: z.array(z.enum(eventKinds)).min(1),
    subject: z.enum(subjects),
    deceasedOnly: z.boolean().optional(),
    dataSubjects: z.array(z.enum(dataSubjects)).min(1).optional(),
    persons: z.strictObject({
      min: count,
      max: count.nullable(),
      over: z.strictObject({ '1000': instantTextSchema.optional(), '100': instantTextSchema.optional() }).optional(),
    }),
    items: z.array(z.enum(dataItems)),
    itemsComplete: z.boolean(),
    myNumber: tri,
    wrongfulPurpose: tri,
    indicators: z.array(z.enum(indicators)).optional(),
    dataTaken: tri.optional(),
    encryption: z.strictObject({ highGrade: tri, keyManaged: tri }).optional(),
    recoveredUnread: tri.optional(),
    copyKept: tri.optional(),
    publiclyViewable: tri.optional(),
    viewed: tri.optional(),
    governmentMyNumberSystem: z.boolean().optional(),
    entrustment: z
      .strictObject({
        role: z.enum(entrustmentRoles),
        entrustor: z.enum(['private', 'publicBody']).optional(),
        notifiedEntrustorAt: instantTextSchema.optional(),
        receivedNoticeAt: instantTextSchema.optional(),
      })
      .optional(),
    contact: z.enum(contacts).optional(),
    takedownPending: z.boolean().optional(),
    littleKnown: z.boolean().optional(),
    allPersonsContacted: z.boolean().optional(),
    pmarkDeemedSerious: tri.optional(),
    smallFirm: z.strictObject({ outsideLeak: tri, investigationDone: tri, preventionDecided: tri }).optional(),
  }),
});

export type Facts = z.infer<typeof factsSchema>;
export type Incident = Facts['incident'];
export type Tri = (typeof tris)[number];
export type EventKind = Incident['events'][number];
export type Subject = Incident['subject'];
export type DataItem = Incident['items'][number];
export type DataSubject = (typeof dataSubjects)[number];
export type Indicator = (typeof indicators)[number];
export type Sector = Facts['organization']['sector'];
export type Contact = (typeof contacts)[number];

/** The facts of an input, or all its faults at once, sorted by path. */
export function parseFacts(input: unknown): { facts: Facts } | { errors: Fault[] } {
  const parsed = factsSchema.safeParse(input, { reportInput: true });
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error.issues)), ...contradictions(input)];
  if (parsed.success && faults.length === 0) return { facts: parsed.data };
  return { errors: sortedOnce(faults) };
}

/** The facts of an input. Throws {@link InvalidInput} with every fault. */
export function requireFacts(input: unknown): Facts {
  const parsed = parseFacts(input);
  if ('errors' in parsed) throw new InvalidInput(parsed.errors);
  return parsed.facts;
}

/** What a schema complains of, as faults of the contract: dotted paths, elements in brackets. */
export function faultsOf(issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), reason: 'is not a property of this schema' }))
      : [{ path: pathOf(issue.path), reason: reasonOf(issue) }],
  );
}

/** One fault a path, in code-unit order of the paths. */
export function sortedOnce(faults: readonly Fault[]): Fault[] {
  const byPath = new Map(faults.toReversed().map((fault) => [fault.path, fault]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  );

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined && issue.code !== 'custom') return 'is required';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'object' || issue.expected === 'array'
        ? `must be an ${issue.expected}`
        : `must be a ${issue.expected}`;
    case 'invalid_value':
      if (issue.values.length > 8) return 'is not one of the values that the contract lists';
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' ? 'must not be empty' : 'must not be negative';
    case 'not_multiple_of':
      return 'must be a whole number';
    default:
      return issue.message;
  }
}

/**
 * What no set of facts can say, each well formed by itself. Reads any input, because a contradiction is reported
 * beside the other faults.
 */
export function contradictions(input: unknown): Fault[] {
  const incident = recordOf(recordOf(input).incident);
  const { min, max, over } = recordOf(incident.persons);
  const faults: Fault[] = [];
  if (Number.isFinite(min) && Number.isFinite(max) && Number(min) > Number(max))
    faults.push({ path: 'incident.persons', reason: 'min must not exceed max' });
  const knownAt = momentOf(incident.knownAt);
  for (const threshold of ['100', '1000']) {
    if (momentOf(recordOf(over)[threshold]) < knownAt)
      faults.push({ path: `incident.persons.over.${threshold}`, reason: 'must not be before incident.knownAt' });
  }
  if (incident.myNumber === false && Array.isArray(incident.items) && incident.items.includes('myNumber'))
    faults.push({ path: 'incident.myNumber', reason: 'contradicts incident.items, which names myNumber' });
  if (incident.viewed === true && incident.publiclyViewable === false)
    faults.push({ path: 'incident.viewed', reason: 'contradicts incident.publiclyViewable: false' });
  if (incident.recoveredUnread === true && incident.viewed === true)
    faults.push({ path: 'incident.recoveredUnread', reason: 'contradicts incident.viewed: true' });
  return faults;
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** NaN, which compares with nothing, unless it is an instant. */
const momentOf = (value: unknown): number =>
  typeof value === 'string' && isInstant(value) ? millisecondsOf(value) : Number.NaN;
