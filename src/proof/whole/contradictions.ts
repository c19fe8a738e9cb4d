import type { Assessment } from '../../contract/assessment.ts';
import { type DutyKey, dutyKey, refOf } from '../../domain/duty.ts';
import { keyFor, numberOf } from '../../engine/allocate.ts';
import { explain } from '../../engine/explain.ts';
import { withOpenItems } from '../../engine/open-items.ts';
import { isOver, type LiveInstance } from '../../engine/record.ts';
import { commitmentsOf } from '../../engine/step.ts';
import type { Fault } from '../finding.ts';
import { openSteps } from '../standing.ts';

type Contradiction = Omit<Fault, 'machine' | 'how'>;

/**
 * Machines under one incident contradict each other where one says that something is so and another that it is not
 * (ADR 0021). Asked once an event has been followed to its end.
 */
export function contradictions(instances: LiveInstance[], assessment: Assessment): Contradiction[] {
  return [
    ...carriedTwice(instances),
    ...(isOver(instances)
      ? openThoughOver(instances)
      : [...closableThoughOpen(instances), ...otherThanOwed(instances, assessment)]),
  ];
}

const openDuties = ({ snapshot }: LiveInstance) =>
  commitmentsOf(snapshot)
    .duties.filter(({ state }) => state === 'open')
    .map(({ ref }) => ref);

/** Two instances that both have a duty to do: who does it, does it for one of them only. */
function carriedTwice(instances: LiveInstance[]): Contradiction[] {
  const carriers = new Map<DutyKey, string[]>();
  for (const instance of instances)
    for (const ref of openDuties(instance))
      carriers.set(dutyKey(ref), [...(carriers.get(dutyKey(ref)) ?? []), instance.key]);
  return [...carriers]
    .filter(([, keys]) => keys.length > 1)
    .map(([duty, keys]) => ({ code: 'carried-twice', place: duty, detail: keys.join(', ') }));
}

/** The incident has ended, and an instance of it has not. */
const openThoughOver = (instances: LiveInstance[]): Contradiction[] =>
  instances.flatMap(({ key, snapshot }) =>
    openSteps(snapshot).map((step): Contradiction => ({ code: 'closed-with-open', place: `${key}: ${step}` })),
  );

/** The incident would end now, and an instance of it would not. */
function closableThoughOpen(instances: LiveInstance[]): Contradiction[] {
  const incident = instances.find(({ key }) => key === 'incident');
  const open = instances.flatMap(({ key, snapshot }) => openSteps(snapshot).map((step) => `${key}: ${step}`));
  if (!incident || open.length === 0) return [];
  return ['incidentClosed', 'incidentDismissed']
    .filter(
      (type) => explain(incident.version, incident.snapshot, withOpenItems({ type, probe: true }, instances)).allowed,
    )
    .map((type) => ({ code: 'closing-with-open', place: type }));
}

/** What the assessment lists is carried by the instance of its recipient, by each of several; and nothing else is open. */
function otherThanOwed(instances: LiveInstance[], { duties }: Assessment): Contradiction[] {
  const owed = duties.flatMap((duty) => {
    const home = keyFor(duty);
    const carriers = instances.filter(({ key }) => key === home || key.startsWith(`${home}:`));
    const numbers = carriers.length > 0 ? carriers.map(({ key }) => numberOf(key)) : [1];
    return numbers.map((n) => ({ home: n === 1 ? home : `${home}:${n}`, ref: { ...refOf(duty), n } }));
  });
  const missing = owed.filter(({ home, ref }) => {
    const carrier = instances.find(({ key }) => key === home);
    const carried =
      carrier && commitmentsOf(carrier.snapshot).duties.find((each) => dutyKey(each.ref) === dutyKey(ref));
    return !carried || carried.state === 'withdrawn';
  });
  const listed = new Map(owed.map(({ ref, home }) => [`${home} ${dutyKey(ref)}`, ref]));
  const strange = instances.flatMap((instance) =>
    openDuties(instance).flatMap((ref) => {
      const said = listed.get(`${instance.key} ${dutyKey(ref)}`);
      if (said && said.due === ref.due && said.target === ref.target && said.standing === ref.standing) return [];
      return [`${instance.key}: ${dutyKey(ref)}`];
    }),
  );
  return [
    ...missing.map(({ home, ref }): Contradiction => ({ code: 'owed-not-carried', place: `${home}: ${dutyKey(ref)}` })),
    ...strange.map((place): Contradiction => ({ code: 'carried-not-owed', place })),
  ];
}
