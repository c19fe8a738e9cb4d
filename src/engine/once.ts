import type { Transaction } from 'kysely';
import { Inconsistent, KeyReused } from '../domain/errors.ts';
import { keepResponse, type Requested, takeKey } from '../store/requests.ts';
import type { Database } from '../store/schema.ts';
import type { TimerRow } from '../store/timers.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { nudgeTimers } from './wake-ups.ts';

/** What a change made of a transaction: timers to wake the queue for, and whatever the caller wants to know of it. */
export interface Changed<Result> {
  result: Result;
  armed: TimerRow[];
}

type Act<Result> = (trx: Transaction<Database>) => Promise<Changed<Result>>;

/** Runs a change in one transaction, and nudges the queue after its commit. */
export async function commit<Result>(engine: EngineDependencies, act: Act<Result>): Promise<Result> {
  const { result, armed } = await engine.db.transaction().execute(act);
  nudgeTimers(engine, armed);
  return result;
}

/**
 * The same for a request that may be repeated: its answer is stored in the very transaction of the change, and a
 * repetition gets that answer and changes nothing. A refused request stores nothing, and may succeed later.
 * Throws KeyReused when the key came with another body before.
 */
export function once(engine: EngineDependencies, who: Who, request: Requested, act: Act<string>): Promise<string> {
  return commit(engine, async (trx) => {
    const earlier = await takeKey(trx, who, request);
    if (earlier) {
      if (earlier.body_hash !== request.bodyHash) throw new KeyReused(request.key);
      if (earlier.response === null) throw new Inconsistent(`The request ${request.key} was kept without its answer.`);
      return { result: earlier.response, armed: [] };
    }
    const changed = await act(trx);
    await keepResponse(trx, who, request, changed.result);
    return changed;
  });
}
