import { activePaths } from '../../machines/reading.ts';
import type { Day } from '../domain/day.ts';
import { type DutyKey, type DutyState, dutyKey } from '../domain/duty.ts';
import { viewIncident } from '../store/queries/incidents.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { EngineDependencies } from './dependencies.ts';
import type { EventText } from './event-text.ts';
import { readChain } from './read-chain.ts';
import { replay } from './replay.ts';
import { commitmentsOf } from './step.ts';

export interface CourseEvent {
  event: EventText;
  /** Every state that the instance was in from then on, outer ones too; null: the event stepped none. */
  states: string[] | null;
  /** The duties that the instance carried from then on, with their days as they then were; null as above. */
  duties: { key: DutyKey; state: DutyState; target: Day | null; due: Day | null }[] | null;
}

/**
 * Everything that happened to an incident, in order, with the states that it led to; what was taken back later is there
 * as it was then. From the chain alone, each event under the machine version that it names. Throws NotFound.
 */
export async function course(
  { db, machines }: EngineDependencies,
  viewer: Viewer,
  number: string,
): Promise<CourseEvent[]> {
  const { incident } = await viewIncident(db, viewer, number);
  const texts = await readChain(db, incident.id);
  const led = new Map<number, Omit<CourseEvent, 'event'>>();
  replay(texts, machines, ({ event, after: { snapshot } }) => {
    led.set(event.seq, {
      states: activePaths(snapshot).filter((path) => path !== ''),
      duties: commitmentsOf(snapshot).duties.map(({ ref, state }) => {
        const { target, due } = ref;
        return { key: dutyKey(ref), state, target, due };
      }),
    });
  });
  return texts.map((event) => ({ event, ...(led.get(event.seq) ?? { states: null, duties: null }) }));
}
