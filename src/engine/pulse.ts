import { type Beat, beat } from '../store/heartbeats.ts';
import {
  ensureInstallation,
  installationOf,
  placeOf,
  raiseGeneration,
  saveInstallation,
} from '../store/installation.ts';
import type { EngineDependencies } from './dependencies.ts';
import { holdRestored } from './hold.ts';

/** What a witness outside the database last knew of it. */
export interface Witness {
  uuid: string;
  generation: number;
}

export interface PulseOptions extends Beat {
  /** What this process's data folder remembers; null when it remembers nothing. */
  witness: Witness | null;
}

/**
 * Says that this process lives, and raises the installation's generation, for its data folder to remember. A database
 * that knows less than the folder was restored: the outbox is held before anything else happens. The generation then
 * goes on above what the witness knew, so that it is said once.
 */
export async function pulse(engine: EngineDependencies, { witness, ...beating }: PulseOptions): Promise<Witness> {
  const { db } = engine;
  const here = await installationOf(db);
  const known = witness?.uuid === here.uuid ? witness.generation : 0;
  if (known > here.generation)
    await holdRestored(engine, { witness: 'folder', knew: known, here: here.generation }, beating.process);
  await beat(db, beating);
  return { uuid: here.uuid, generation: await raiseGeneration(db, known) };
}

/**
 * Before anything is sent: is this the database that was here last, and the folder it was? Holds the outbox when it lies
 * in another cluster than it remembers, or when the data folder is a copy (`copied`: what that copy remembers).
 */
export async function checkPlace(engine: EngineDependencies, process: string, copied: Witness | null): Promise<void> {
  const place = await placeOf(engine.db);
  await ensureInstallation(engine.db, place);
  const here = await installationOf(engine.db);
  if (here.place !== place) {
    await holdRestored(engine, { witness: 'place' }, process);
    await saveInstallation(engine.db, { place });
  } else if (copied?.uuid === here.uuid) await holdRestored(engine, { witness: 'copy' }, process);
}
