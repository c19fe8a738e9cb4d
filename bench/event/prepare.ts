import type { Facts } from '../../src/contract/facts.ts';
import { clockFrom } from '../../src/domain/clock.ts';
import { dayOf } from '../../src/domain/day.ts';
import { addMilliseconds, systemNow } from '../../src/domain/time.ts';
import type { NewEvent } from '../../src/engine/advance.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { defaultLadder } from '../../src/start/ladder.ts';
import { createClock } from '../../src/store/clock.ts';
import { openDatabase } from '../../src/store/database.ts';
import { ensureOrganization, savePerson } from '../../src/store/people.ts';
import { cases, knownAt } from '../faults/cases.ts';

export interface Bench {
  engine: Engine;
  db: ReturnType<typeof openDatabase>;
  organizationId: string;
  facts: Facts;
  who(actor: string): { organizationId: string; actor: string; at: string };
}

/** An engine on the real clock, with a person in every role. The queue is told nothing: it is not part of an event. */
export async function prepareBench(url: string, connections: number): Promise<Bench> {
  const db = openDatabase({ url, max: connections });
  const now = systemNow();
  const setting = { realAnchor: now, virtualAnchor: now, rate: 1 };
  await createClock(db, setting);
  const clock = clockFrom(() => setting);
  const organizationId = await ensureOrganization(db, 'Sokuho', now);
  for (const role of ['owner', 'deputy', 'manager', 'officer'] as const)
    await savePerson(db, {
      organizationId,
      name: role,
      email: `${role}@example.jp`,
      lang: 'ja',
      roles: [role],
      at: now,
    });
  const engine = createEngine({ db, clock, ladder: defaultLadder, publicUrl: null, nudge: () => {} });
  const sample = cases.find(({ incident }) => incident.items.includes('creditCardNumber')) ?? cases[0];
  if (!sample) throw new TypeError('There is no sample to open.');
  const known = addMilliseconds(now, -3_600_000);
  const facts = knownAt(sample, known, known);
  return { engine, db, organizationId, facts, who: (actor) => ({ organizationId, actor, at: clock.now() }) };
}

export interface Act {
  actor: string;
  target: string;
  event: NewEvent;
}

/** An operator's way through a preliminary report; reminders are disarmed and armed on the way. */
export const walk = (): Act[] => [
  { actor: 'operator', target: 'incident', event: { type: 'internallyReported', note: 'to the officer' } },
  { actor: 'operator', target: 'ppc.preliminary', event: { type: 'draftSubmitted', note: 'first draft' } },
  { actor: 'approver', target: 'ppc.preliminary', event: { type: 'draftApproved', note: 'as it is' } },
  {
    actor: 'operator',
    target: 'ppc.preliminary',
    event: { type: 'reportFiled', filedOn: dayOf(systemNow()), receiptNumber: 'R-1' },
  },
  { actor: 'operator', target: 'notice', event: { type: 'acknowledge', note: 'seen' } },
];
