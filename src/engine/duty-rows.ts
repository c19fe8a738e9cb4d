import type { Assessment } from '../contract/assessment.ts';
import { type Duty, dutyKey } from '../domain/duty.ts';
import { Inconsistent } from '../domain/errors.ts';
import type { DutyRow } from '../store/duties.ts';
import type { IncidentRow } from '../store/incidents.ts';
import type { LiveInstance } from './record.ts';
import { commitmentsOf } from './step.ts';

/** The duty rows as the instances now carry them; what the assessment says of a duty comes from the newest that lists it. */
export function dutyRows(
  incident: IncidentRow,
  instances: LiveInstance[],
  before: DutyRow[],
  assessment: Assessment | undefined,
): DutyRow[] {
  const stored = new Map(before.map((row) => [row.key, row]));
  const listed = new Map((assessment?.duties ?? []).map((duty) => [dutyKey(duty), duty]));
  return instances.flatMap((instance) =>
    commitmentsOf(instance.snapshot).duties.map(({ ref, state, openedAt }): DutyRow => {
      const key = dutyKey(ref);
      // The duty to a second entrustor is the duty to the first: the assessment speaks of it once.
      const first = dutyKey({ id: ref.id, recipient: ref.recipient });
      const duty = listed.get(first);
      const said = duty ? saidOf(duty) : (stored.get(key) ?? stored.get(first));
      if (!said) throw new Inconsistent(`The duty ${key} of ${incident.number} is carried but was never assessed.`);
      return {
        ...said,
        organization_id: incident.organization_id,
        incident_id: incident.id,
        instance_id: instance.id,
        key,
        id: ref.id,
        recipient: ref.recipient,
        state,
        opened_at: openedAt,
      };
    }),
  );
}

const saidOf = (duty: Duty) => ({
  regime: duty.regime,
  standing: duty.standing,
  known_day: duty.knownDay,
  target: duty.target,
  due: duty.due,
  basis: duty.basis,
  mode: duty.mode ?? null,
  because: JSON.stringify(duty.because),
});

/** The earliest due day of what is open; null when nothing open has one. */
export const nextDue = (duties: DutyRow[]): string | null =>
  duties
    .filter((duty) => duty.state === 'open')
    .reduce<string | null>((first, { due }) => (due && (!first || due < first) ? due : first), null);
