import type { IncidentChange } from '../contract/policy.ts';
import type { Instant } from '../domain/time.ts';
import type { Policy } from '../reminders/policy.ts';
import type { Rung } from '../reminders/step.ts';
import { timersOfIncident, viewIncident } from '../store/queries/incidents.ts';
import { members } from '../store/queries/people.ts';
import { openNumbers } from '../store/replans.ts';
import type { TimerRow } from '../store/timers.ts';
import { differenceOf } from './arm.ts';
import { arrangementWith, settingsOf } from './arrangement.ts';
import type { EngineDependencies } from './dependencies.ts';
import { liveInstance } from './record.ts';

/** More open incidents than this are counted, not looked at: a preview is for reading. */
const most = 1_000;

export interface PolicyPreview {
  examined: number;
  unexamined: number;
  incidents: IncidentChange[];
}

/** What a policy would do to the reminders of every open incident, by the very function that does it. Changes nothing. */
export async function previewPolicy(
  { db, clock, ladder }: EngineDependencies,
  organizationId: string,
  policy: Policy,
): Promise<PolicyPreview> {
  const at = clock.now();
  const [{ office }, people, open] = await Promise.all([
    settingsOf(db, organizationId, ladder),
    members(db, organizationId),
    openNumbers(db, organizationId),
  ]);
  const incidents: IncidentChange[] = [];
  for (const { number } of open.slice(0, most)) {
    const { incident, instances } = await viewIncident(db, organizationId, number);
    const rows = await timersOfIncident(db, incident.id);
    const arrangement = arrangementWith(incident, policy, office, people);
    const changes = changesOf(rows, differenceOf(rows, instances.map(liveInstance), arrangement, at), at);
    if (Object.values(changes).some((list) => list.length > 0))
      incidents.push({ id: number, title: incident.title, ...changes });
  }
  return { examined: Math.min(open.length, most), unexamined: Math.max(0, open.length - most), incidents };
}

function changesOf(rows: TimerRow[], { arm, superseded, disarm }: ReturnType<typeof differenceOf>, at: Instant) {
  const armedBefore = new Map(rows.filter(({ state }) => state === 'armed').map((row) => [row.key, row]));
  const fresh = arm.filter(({ key }) => !armedBefore.has(key));
  return {
    armed: fresh.filter((rung) => rung.at > at).map(viewOf),
    // New or moved: its instant is past under this policy.
    atOnce: arm.filter((rung) => rung.at <= at).map(viewOf),
    moved: arm.flatMap((rung) => {
      const row = armedBefore.get(rung.key);
      return row && rung.at > at ? [{ ...viewOf(rung), was: { at: row.fire_at, roles: row.roles } }] : [];
    }),
    disarmed: disarm.map((row) => ({
      instance: row.instance_key,
      duty: row.step,
      rung: row.rung,
      due: row.due,
      at: row.fire_at,
      roles: row.roles,
    })),
    superseded: superseded.map(viewOf),
  };
}

const viewOf = ({ instance, step, rung, due, at, to }: Rung) => ({ instance, duty: step, rung, due, at, roles: to });
