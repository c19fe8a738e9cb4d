import { setTimeout as sleep } from 'node:timers/promises';
import type { Facts } from '../../src/contract/facts.ts';
import type { IncidentShow } from '../../src/contract/incident.ts';
import { addMilliseconds } from '../../src/domain/time.ts';
import { type Api, accepted } from './api.ts';
import { cases, knownAt } from './cases.ts';
import type { Journal } from './journal.ts';
import type { LegalClock } from './legal-clock.ts';
import type { Random } from './random.ts';

export const dayMs = 86_400_000;
/** Further than any clock goes back or is behind the others. */
export const certainMs = dayMs / 3;

/** An incident, and how much anybody cares. */
export interface Watched {
  id: string;
  facts: Facts;
  /** Legal days between two acts of its operator; null: nobody cares. */
  pace: number | null;
  nextActAt: string;
  shown: IncidentShow | null;
  over: boolean;
  /** Somebody is at it. */
  busy: boolean;
}

/** Its number, once the list can be had; undefined when it is not in it. */
async function findTitled(api: Api, title: string): Promise<string | undefined> {
  for (;;) {
    await sleep(500);
    const answer = await api<{ incidents: { id: string; title: string }[] }>({ method: 'GET', path: '/incidents' });
    if (accepted(answer)) return answer.body.incidents.find((each) => each.title === title)?.id;
  }
}

interface Opening {
  api: Api;
  clock: LegalClock;
  random: Random;
  journal: Journal;
}

/** Opens one of the samples, known a while ago, sometimes long ago. Throws TypeError when it is refused. */
export async function openOne({ api, clock, random, journal }: Opening): Promise<Watched> {
  const marker = journal.marker();
  const latest = addMilliseconds(clock.now(), -certainMs);
  const before = random.next() < 0.15 ? random.between(10, 40) : random.between(0, 4);
  const facts = knownAt(random.pick(cases), addMilliseconds(latest, -before * dayMs), latest);
  const pace = random.next() < 0.25 ? null : random.next() < 0.35 ? random.between(2, 6) : random.between(0.2, 0.9);
  const watched = (id: string, shown: IncidentShow | null): Watched => ({
    ...{ id, facts, pace, shown, nextActAt: clock.now() },
    ...{ over: false, busy: false },
  });
  for (;;) {
    const answer = await api<IncidentShow>({
      method: 'POST',
      path: '/incidents',
      body: { facts, title: marker },
      key: marker,
    });
    const id = accepted(answer) ? answer.body.incident.id : '';
    const attempt = journal.note(id, null, answer);
    if (accepted(answer)) return watched(id, answer.body);
    if (attempt.outcome === 'refused') throw new TypeError(`not opened: ${JSON.stringify(answer)}`);
    // Whoever gets no answer looks whether it is there before trying again.
    const found = await findTitled(api, marker);
    if (found) return watched(found, null);
  }
}
