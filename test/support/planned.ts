import { expect } from 'vitest';
import { type Machines, ownMachines } from '../../machines/registry.ts';
import { arrangementOf } from '../../src/engine/arrangement.ts';
import { liveInstances } from '../../src/engine/record.ts';
import { reminderSteps } from '../../src/engine/reminder-steps.ts';
import { plan } from '../../src/reminders/plan.ts';
import { defaultLadder } from '../../src/start/ladder.ts';
import { hostOrganization } from '../../src/store/administrators.ts';
import type { openDatabase } from '../../src/store/database.ts';
import { timersOfIncident, viewIncident } from '../../src/store/queries/incidents.ts';
import { allOf } from '../../src/store/queries/visible.ts';

/**
 * The armed rows of an incident are exactly the plan of its state and of the settings that hold, but for what has fired
 * or was said by a stronger rung.
 */
export async function armedEqualsPlan(
  db: ReturnType<typeof openDatabase>,
  number: string,
  machines: Machines = ownMachines,
): Promise<void> {
  const { incident, instances } = await viewIncident(db, allOf(await hostOrganization(db)), number);
  const timers = await timersOfIncident(db, incident.id);
  const { policy, calendars } = await arrangementOf(db, incident, defaultLadder);
  const rungs = plan(reminderSteps(liveInstances(instances, machines), timers, policy), policy, calendars);
  const done = new Set(timers.filter(({ state }) => state === 'fired' || state === 'superseded').map(({ key }) => key));
  const planned = rungs.filter(({ key }) => !done.has(key)).map(({ key, at, to }) => `${key} ${at} ${to.join()}`);
  const armed = timers.filter(({ state }) => state === 'armed');
  expect(armed.map(({ key, fire_at, roles }) => `${key} ${fire_at} ${roles.join()}`).sort()).toEqual(planned.sort());
}
