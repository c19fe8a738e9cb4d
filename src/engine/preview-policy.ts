import type { IncidentChange } from '../contract/policy.ts';
import { dutyTitle } from '../domain/duty-labels.ts';
import type { Text } from '../domain/text.ts';
import type { Instant } from '../domain/time.ts';
import type { Policy } from '../reminders/policy.ts';
import type { Rung } from '../reminders/step.ts';
import { openNumbers, timersOfIncident, viewIncident } from '../store/queries/incidents.ts';
import { members } from '../store/queries/people.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { TimerRow } from '../store/timers.ts';
import { differenceOf } from './arm.ts';
import { arrangementWith, settingsOf } from './arrangement.ts';
import type { EngineDependencies } from './dependencies.ts';
import { forecastSteps } from './forecast-steps.ts';
import { type LiveInstance, liveInstance } from './record.ts';

/** More open incidents than this are counted, not looked at: a preview is for reading. */
const most = 1_000;

export interface PolicyPreview {
  examined: number;
  unexamined: number;
  incidents: IncidentChange[];
}

/** What a policy would do to the reminders of every open incident that the viewer may see, by the very function that does it. Changes nothing. */
export async function previewPolicy(
  { db, clock, ladder }: EngineDependencies,
  viewer: Viewer,
  policy: Policy,
): Promise<PolicyPreview> {
  const at = clock.now();
  const [{ office }, people, open] = await Promise.all([
    settingsOf(db, viewer.organizationId, ladder),
    members(db, viewer.organizationId),
    openNumbers(db, viewer),
  ]);
  const incidents: IncidentChange[] = [];
  for (const { number } of open.slice(0, most)) {
    const { incident, instances } = await viewIncident(db, viewer, number);
    const rows = await timersOfIncident(db, incident.id);
    const arrangement = arrangementWith(incident, policy, office, people);
    const live = instances.map(liveInstance);
    const changes = changesOf(rows, differenceOf(rows, live, arrangement, at), labelsOf(live), at);
    if (Object.values(changes).some((list) => list.length > 0))
      incidents.push({ id: number, title: incident.title, ...changes });
  }
  return { examined: Math.min(open.length, most), unexamined: Math.max(0, open.length - most), incidents };
}

/** What a duty or task of an instance is called. */
type Labels = (instance: string, step: string) => Text;

function labelsOf(instances: LiveInstance[]): Labels {
  const labels = new Map(forecastSteps(instances, []).map((step) => [`${step.instance} ${step.duty}`, step.label]));
  return (instance, step) => labels.get(`${instance} ${step}`) ?? dutyTitle({ id: step, recipient: null });
}

function changesOf(
  rows: TimerRow[],
  { arm, superseded, disarm }: ReturnType<typeof differenceOf>,
  labels: Labels,
  at: Instant,
) {
  const viewOf = ({
    instance,
    step,
    rung,
    due,
    at,
    to,
  }: Pick<Rung, 'instance' | 'step' | 'rung' | 'due' | 'at' | 'to'>) => ({
    instance,
    duty: step,
    label: labels(instance, step),
    rung,
    due,
    at,
    roles: to,
  });
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
    disarmed: disarm.map((row) => viewOf({ ...row, instance: row.instance_key, at: row.fire_at, to: row.roles })),
    superseded: superseded.map(viewOf),
  };
}
