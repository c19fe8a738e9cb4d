import type { Kysely } from 'kysely';
import type { Changes, IncidentChange, Listener } from '../domain/change.ts';
import { changedWithin, newestSettingSeq } from '../store/queries/changes.ts';
import type { Database } from '../store/schema.ts';

export interface RunningChanges extends Changes {
  /** Tells every listener that it is over. */
  stop(): void;
}

interface Pace {
  /** Real milliseconds between two looks. */
  everyMs?: number;
  onTrouble?: (error: Error) => void;
}

/** A transaction is seen when it commits, with the time of its statement: looks overlap by far more than one takes. */
const overlapSeconds = 10;
/** And for one that hung: every so many looks a longer one. */
const longEvery = 40;
const longOverlapSeconds = 60;
/** Above this nobody repaints one by one. */
const mostAtOnce = 50;

interface Watched {
  listeners: Set<Listener>;
  /** The newest event that was told of each. */
  known: Map<string, number>;
  /** The newest change of settings that was told of. */
  settings: number;
  looks: number;
}

/**
 * Tells of incidents and settings that changed, whichever process did it, by looking twice a second while somebody listens. Not by
 * NOTIFY: PostgreSQL writes commits that notify one after the other, and a pooler in between delivers none. After
 * trouble with the database everything may have changed, and listeners are told so.
 */
export function watchChanges(db: Kysely<Database>, { everyMs = 500, onTrouble = () => {} }: Pace = {}): RunningChanges {
  const watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const look = async () => {
    for (const [organizationId, watch] of watched) {
      try {
        tell(watch, await fresh(db, organizationId, watch));
        await tellOfSettings(db, organizationId, watch);
      } catch (error) {
        onTrouble(error instanceof Error ? error : new TypeError(String(error)));
        // Told when the database is back, by the first look that succeeds.
        watch.looks = -1;
      }
    }
    timer = undefined;
    schedule();
  };
  const schedule = () => {
    if (stopped || timer || watched.size === 0) return;
    timer = setTimeout(look, everyMs);
    timer.unref();
  };

  return {
    subscribe(organizationId, listener) {
      const watch = watched.get(organizationId) ?? { listeners: new Set(), known: new Map(), settings: 0, looks: 0 };
      watched.set(organizationId, watch);
      watch.listeners.add(listener);
      schedule();
      return () => {
        watch.listeners.delete(listener);
        if (watch.listeners.size === 0) watched.delete(organizationId);
      };
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      for (const { listeners } of watched.values()) for (const listener of [...listeners]) listener.ended?.();
    },
  };
}

/** What nobody was told of yet; null: it cannot be said what, or it is too much. */
async function fresh(db: Kysely<Database>, organizationId: string, watch: Watched): Promise<IncidentChange[] | null> {
  const { known, looks } = watch;
  const isLong = looks <= 0 || looks % longEvery === 0;
  const rows = await changedWithin(db, organizationId, isLong ? longOverlapSeconds : overlapSeconds);
  watch.looks = Math.max(looks, 0) + 1;
  const changes = rows.filter(({ number, last_seq }) => known.get(number) !== last_seq);
  // What no look finds any more is told by none again.
  if (isLong) known.clear();
  for (const { number, last_seq } of rows) known.set(number, last_seq);
  if (looks < 0 || changes.length > mostAtOnce) return null;
  // The first look finds what was there when the page was asked for, or comes while it is: once too often does no harm.
  return changes.map(({ number, last_seq }) => ({ incident: number, lastSeq: last_seq }));
}

/** Changes of settings are numbered as they commit: the newest number says it all. */
async function tellOfSettings(db: Kysely<Database>, organizationId: string, watch: Watched): Promise<void> {
  const newest = await newestSettingSeq(db, organizationId);
  if (newest === watch.settings) return;
  watch.settings = newest;
  for (const listener of watch.listeners) listener.settingsChanged?.();
}

function tell({ listeners }: Watched, changes: IncidentChange[] | null): void {
  for (const listener of listeners) {
    if (changes === null) listener.changed(null);
    else for (const change of changes) listener.changed(change);
  }
}
