import type { IncidentChange } from '../contract/policy.ts';
import type { Policy } from '../reminders/policy.ts';
import { openNumbers, timersOfIncident, viewIncident } from '../store/queries/incidents.ts';
import { members } from '../store/queries/people.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { differenceOf } from './arm.ts';
import { arrangementWith, settingsOf } from './arrangement.ts';
import type { EngineDependencies } from './dependencies.ts';
import { liveInstances } from './record.ts';
import { changesOf, labelsOf } from './reminder-changes.ts';

/** More open incidents than this are counted, not looked at: a preview is for reading. */
const most = 1_000;

export interface PolicyPreview {
  examined: number;
  unexamined: number;
  incidents: IncidentChange[];
}

/** What a policy would do to the reminders of every open incident that the viewer may see, by the very function that does it. Changes nothing. */
export async function previewPolicy(
  { db, clock, ladder, machines }: EngineDependencies,
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
    const live = liveInstances(instances, machines);
    const changes = changesOf(rows, differenceOf(rows, live, arrangement, at), labelsOf(live), at);
    if (Object.values(changes).some((list) => list.length > 0))
      incidents.push({ id: number, title: incident.title, ...changes });
  }
  return { examined: Math.min(open.length, most), unexamined: Math.max(0, open.length - most), incidents };
}
