import { z } from 'zod';
import {
  deferralGrounds,
  type Happened,
  type MachineEvent,
  type MachineEventType,
  substituteGrounds,
  substituteMeasures,
} from '../domain/event.ts';
import { damageCauses, judgedSteps, policeReports, procedureContacts } from '../domain/procedure.ts';
import { parse } from './parse.ts';
import { eventDaySchema, instantSchema, lineSchema, personCountSchema, proseSchema } from './words.ts';

/** What a person may record; the others are the engine's own. */
export type RecordableType = Exclude<MachineEventType, 'dutiesRevised' | 'mergedInto' | 'procedureRevised'>;

/** What a person must say with it: the event without what the engine adds. */
export type Payload<Type extends RecordableType> = Omit<
  Extract<MachineEvent, { type: Type }>,
  keyof Happened | 'type' | 'open' | 'approver'
>;

const note = proseSchema.exactOptional();
const noted = z.strictObject({ note });
const reasoned = z.strictObject({ reason: proseSchema });
const summarized = z.strictObject({ summary: proseSchema });
const measured = z.strictObject({ measures: proseSchema });
const rechecked = { recheckOn: eventDaySchema, reason: proseSchema };
/** SHA-256, hexadecimal. */
const content = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in 64 hexadecimal digits')
  .exactOptional();
const filed = {
  filedOn: eventDaySchema,
  content,
  complete: z.boolean().exactOptional(),
  unknownItems: z.array(lineSchema).max(50, 'must have at most 50 elements').exactOptional(),
  lateReason: proseSchema.exactOptional(),
};
const someoneSchema = personCountSchema.refine((count) => count !== 0, 'must be at least 1').meta({ minimum: 1 });

/** The payload of every event that can be recorded. */
export const payloadSchemas = {
  internallyReported: z.strictObject({ to: lineSchema.exactOptional(), note }),
  responseStarted: noted,
  spreadContained: measured,
  factsEstablished: summarized,
  causeIdentified: summarized,
  scopeIdentified: summarized,
  preventionDecided: measured,
  preventionCarriedOut: noted,
  preventionScheduled: z.strictObject({ by: eventDaySchema, note }),
  responseResumed: reasoned,
  incidentClosed: z.strictObject({ summary: proseSchema.exactOptional() }),
  incidentDismissed: reasoned,
  incidentReopened: reasoned,
  entrustorsNamed: z.strictObject({ names: z.array(lineSchema).min(1).max(500, 'must have at most 500 elements') }),
  published: z.strictObject({ where: lineSchema, publishedOn: eventDaySchema.exactOptional() }),
  policeConsulted: z.strictObject({ station: lineSchema, reference: lineSchema.exactOptional() }),
  draftSubmitted: z.strictObject({ content, note }),
  draftRevised: z.strictObject({ content, note }),
  draftReturned: reasoned,
  draftApproved: z.strictObject({ content, selfApprovalReason: proseSchema.exactOptional(), note }),
  reportFiled: z.strictObject({ ...filed, receiptNumber: lineSchema.exactOptional() }),
  portalFailed: noted,
  portalRecovered: noted,
  filedByOtherRoute: z.strictObject({ ...filed, route: lineSchema }),
  reportRefiled: z.strictObject({ filedOn: eventDaySchema, receiptNumber: lineSchema.exactOptional() }),
  interimStarted: noted,
  finalStarted: noted,
  supplementStarted: noted,
  entrustorNotified: z.strictObject({ notifiedAt: instantSchema, how: lineSchema.exactOptional() }),
  cooperationEnded: noted,
  recipientTold: z.strictObject({ toldOn: eventDaySchema, how: lineSchema.exactOptional() }),
  personsCounted: z.strictObject({ total: someoneSchema }),
  noticeDeferred: z.strictObject({ ground: z.enum(deferralGrounds), ...rechecked }),
  deferralRechecked: z.strictObject(rechecked),
  deferralEnded: noted,
  noticesDelivered: z.strictObject({ reached: personCountSchema }),
  substituteGrounded: z.strictObject({
    ground: z.enum(substituteGrounds),
    persons: someoneSchema,
  }),
  substituteStarted: z.strictObject({
    measures: z.array(z.enum(substituteMeasures)).min(1),
    startedOn: eventDaySchema,
  }),
  substituteProven: z.strictObject({ proof: proseSchema }),
  substituteDropped: reasoned,
  noticeCompleted: noted,
  findingReported: z.strictObject({ to: z.enum(procedureContacts), note }),
  situationConfirmed: summarized,
  pressReleaseRequested: noted,
  stepFoundNotNeeded: z.strictObject({ step: z.enum(judgedSteps), reason: proseSchema }),
  bodyConsulted: z.strictObject({ policeReport: z.enum(policeReports).exactOptional(), note }),
  damageEstablished: z.strictObject({ cause: z.enum(damageCauses), summary: proseSchema }),
  statePreserved: z.strictObject({ how: proseSchema }),
  dataRestored: noted,
  procedureSetAside: reasoned,
  acknowledge: noted,
  dutyDeclined: reasoned,
  correct: reasoned,
} satisfies { [Type in RecordableType]: z.ZodType<Payload<Type>> };

const types = Object.keys(payloadSchemas) as RecordableType[];

/** An instance (`report:ppc`) or a duty (`ppc.final[:recipient[:n]]`); left out when only one instance takes the event. */
export const targetSchema = lineSchema.meta({ examples: ['incident', 'report:ppc', 'ppc.final:minister'] });

const requestOf = (type: RecordableType) =>
  z.strictObject({
    type: z.literal(type),
    target: targetSchema.exactOptional(),
    // What the sender saw: the revision of the instance it is for.
    expectedRev: z.number().int().exactOptional(),
    data: (payloadSchemas[type] as z.ZodType<Record<string, unknown>>).prefault({}),
  });
type RequestSchema = ReturnType<typeof requestOf>;

export const eventRequestSchema = z.discriminatedUnion(
  'type',
  types.map(requestOf) as [RequestSchema, ...RequestSchema[]],
  { error: ({ code }) => (code === 'invalid_union' ? 'is not an event that can be recorded' : undefined) },
);

export type EventRequest = z.output<typeof eventRequestSchema>;

/** The event that somebody wants recorded. Throws InvalidInput: `type`, `target`, `data.filedOn`. */
export const requireEvent = (input: unknown): EventRequest => parse(eventRequestSchema, input);

/** What an event's payload looks like, as a JSON Schema: enough to ask an operator for it. */
export const payloadShapeSchema = z.object({
  type: z.literal('object'),
  required: z.array(z.string()),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type PayloadShape = z.infer<typeof payloadShapeSchema>;

const shapes = new Map<RecordableType, PayloadShape>();

export function payloadShape(type: RecordableType): PayloadShape {
  const known = shapes.get(type);
  if (known) return known;
  const { properties, required } = z.toJSONSchema(payloadSchemas[type], { io: 'input' });
  const shape = payloadShapeSchema.parse({ type: 'object', required: required ?? [], properties: properties ?? {} });
  shapes.set(type, shape);
  return shape;
}

export const isRecordable = (type: string): type is RecordableType => Object.hasOwn(payloadSchemas, type);
