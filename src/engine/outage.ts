import type { OutageKind } from '../domain/system-mail.ts';
import { addMilliseconds, elapsed, type Instant } from '../domain/time.ts';
import { endOutages, insertOutage, lockRecentOutages } from '../store/outages.ts';
import { lateness, pulses } from '../store/queries/health.ts';
import type { EngineDependencies } from './dependencies.ts';
import { writeToAdministrators } from './system-mail.ts';

export interface Trouble {
  kind: OutageKind;
  /** Real time. */
  since: Instant;
}

/** How the installation is, as seen from the database alone, so that one process can say it of all. */
export interface Vitals {
  trouble: Trouble[];
  sweptAt: Instant | null;
  /** Real seconds since a sweep finished, or since something runs without one; the scheduler's lag. */
  lagSeconds: number;
  /** Armed timers that are later than the limit. */
  missed: number;
}

/** Late timers are told later than a late sweep: the sweep fires them, 30 s after their instant. */
const timersLateFactor = 2;

/**
 * Looks whether anybody sweeps, whether anybody takes jobs, and whether reminders lie about past their time.
 * `lateAfterSeconds` are real. On the stepping clock lateness has no length.
 */
export async function vitals({ db, clock }: EngineDependencies, lateAfterSeconds: number): Promise<Vitals> {
  const { rate } = clock.setting;
  const now = clock.now();
  const limit = timersLateFactor * lateAfterSeconds;
  const [seen, late] = await Promise.all([
    pulses(db, lateAfterSeconds),
    lateness(db, addMilliseconds(now, -limit * 1_000 * rate), limit),
  ]);
  const lagSeconds = seen.sweep ?? seen.running;
  const worker = Math.min(seen.worker ?? seen.running, seen.running);
  const ago = (seconds: number) => addMilliseconds(seen.at, -Math.round(seconds * 1_000));
  const trouble: Trouble[] = [];
  if (lagSeconds > lateAfterSeconds) trouble.push({ kind: 'sweep', since: ago(lagSeconds) });
  if (worker > lateAfterSeconds) trouble.push({ kind: 'worker', since: ago(seen.worker ?? worker) });
  if (rate > 0 && late.missed > 0 && late.oldest)
    trouble.push({ kind: 'timers', since: ago(elapsed(late.oldest, now) / rate / 1_000) });
  return { trouble, sweptAt: seen.sweptAt, lagSeconds, missed: rate > 0 ? late.missed : 0 };
}

export interface Noticed {
  /** What this process was the first to notice. */
  fresh: Trouble[];
  /** What is well again. */
  over: OutageKind[];
  /** Mails for the caller to send now, past the queue: it may be what is broken. */
  mails: string[];
}

/** A process that hangs may stop the sweep, the workers and the timers one after the other: that is one mail. */
const oneMailMinutes = 10;

/**
 * Writes down what is certainly wrong and mails the administrators, once an outage whoever looks; and that it is over
 * when it is neither certain nor suspected any more.
 */
export async function notice(
  engine: EngineDependencies,
  trouble: Trouble[],
  suspected: Trouble[],
  process: string,
): Promise<Noticed> {
  const over = await endOutages(
    engine.db,
    [...trouble, ...suspected].map(({ kind }) => kind),
  );
  if (trouble.length === 0) return { fresh: [], mails: [], over: over.map(({ kind }) => kind) };
  const written = await engine.db.transaction().execute(async (trx) => {
    const known = await lockRecentOutages(trx, oneMailMinutes);
    const fresh: Trouble[] = [];
    let noticedAt = '';
    for (const { kind, since } of trouble) {
      const outage = await insertOutage(trx, { kind, since, noticed_by: process });
      if (!outage) continue;
      fresh.push({ kind, since });
      noticedAt = outage.noticed_at;
    }
    if (fresh.length === 0 || known > 0) return { fresh, mails: [] };
    const said = { what: 'outage' as const, kinds: fresh, noticedBy: process, noticedAt };
    return { fresh, mails: await writeToAdministrators(trx, engine, said) };
  });
  return { ...written, over: over.map(({ kind }) => kind) };
}
