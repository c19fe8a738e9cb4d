import type { Kysely } from 'kysely';
import { viewIncident } from '../store/queries/incidents.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { Database } from '../store/schema.ts';
import type { EngineDependencies } from './dependencies.ts';
import { readChain } from './read-chain.ts';
import { replay, type Witnessed } from './replay.ts';

/**
 * Every step that the instances of an incident took, in order, from the chain alone: what they were before, what happened
 * and what they then were. What was taken back, and the taking back, are no steps. Throws NotFound.
 */
export async function history(
  { db: own, machines }: EngineDependencies,
  viewer: Viewer,
  number: string,
  db: Kysely<Database> = own,
): Promise<Witnessed[]> {
  const { incident } = await viewIncident(db, viewer, number);
  const texts = await readChain(db, incident.id);
  const corrected = new Set(texts.filter(({ type }) => type === 'correct').map(({ data }) => data.corrects));
  const steps: Witnessed[] = [];
  replay(texts, machines, (step) => {
    if (step.event.type !== 'correct' && !corrected.has(step.event.seq)) steps.push(step);
  });
  return steps;
}
