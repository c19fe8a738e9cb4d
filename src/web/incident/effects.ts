import { z } from 'zod';
import { type DutyId, dutyIds, type Recipient, recipients, type Standing, standings } from '../../domain/duty.ts';
import type { EventView } from './calls.ts';

/** What a revision of the facts did to the duties, read from the chain: the assessment's own list, before and after. Pure. */

export interface Effect {
  key: string;
  id: DutyId;
  recipient: Recipient;
  standing: Standing;
  kind: 'new' | 'gone' | 'moved' | 'standing';
  from: string | null;
  to: string | null;
}

const owedSchema = z.object({
  id: z.enum(dutyIds),
  recipient: z.enum(recipients),
  standing: z.enum(standings),
  due: z.string().nullable(),
});
const revisedSchema = z.object({ revision: z.number(), duties: z.array(owedSchema) });

type Owed = z.output<typeof owedSchema>;
const keyOf = ({ id, recipient }: Owed): string => `${id}:${recipient}`;

/** The first assessment stands in the event that opened the incident. */
const isAssessed = ({ type }: EventView): boolean => type === 'factsRevised' || type === 'incidentOpened';

/** By the number of the revision; null: its first, which everything is new in. */
export function effectsByRevision(events: readonly EventView[]): Map<number, Effect[]> {
  const effects = new Map<number, Effect[]>();
  let before: Owed[] | null = null;
  for (const event of events.filter(isAssessed)) {
    const read = revisedSchema.safeParse({ revision: 1, ...event.data });
    if (!read.success) continue;
    const { revision, duties } = read.data;
    effects.set(
      revision,
      before ? differences(before, duties) : duties.map((duty) => effect(duty, 'new', null, duty.due)),
    );
    before = duties;
  }
  return effects;
}

function differences(before: readonly Owed[], after: readonly Owed[]): Effect[] {
  const earlier = new Map(before.map((duty) => [keyOf(duty), duty]));
  const later = new Set(after.map(keyOf));
  return [
    ...after.flatMap((duty): Effect[] => {
      const was = earlier.get(keyOf(duty));
      if (!was) return [effect(duty, 'new', null, duty.due)];
      return [
        ...(was.due === duty.due ? [] : [effect(duty, 'moved', was.due, duty.due)]),
        ...(was.standing === duty.standing ? [] : [effect(duty, 'standing', was.standing, duty.standing)]),
      ];
    }),
    ...before.filter((duty) => !later.has(keyOf(duty))).map((duty) => effect(duty, 'gone', duty.due, null)),
  ];
}

const effect = (duty: Owed, kind: Effect['kind'], from: string | null, to: string | null): Effect => ({
  key: `${keyOf(duty)} ${kind}`,
  id: duty.id,
  recipient: duty.recipient,
  standing: duty.standing,
  kind,
  from,
  to,
});

export const isStanding = (text: string | null): text is Standing => standings.some((one) => one === text);
