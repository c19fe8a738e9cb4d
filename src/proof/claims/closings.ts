import { statesOf } from '../../../machines/reading.ts';
import { versionStamp } from '../../../machines/registry.ts';
import { commitmentsOf } from '../../engine/step.ts';
import type { Fault } from '../finding.ts';
import { type Configuration, pathTo, type Search } from '../search.ts';

/** What says that it is settled owes nothing. An incident has regions that settle one by one: see `contradictions`. */
export function closedWithOpen({ version, configurations }: Search): Fault[] {
  if (version.name === 'incident') return [];
  return configurations.filter(hasOpenDutyThoughSettled).map((configuration) => ({
    code: 'closed-with-open',
    machine: versionStamp(version),
    place: statesOf(configuration.snapshot).join(' + '),
    how: pathTo(configuration),
  }));
}

const hasOpenDutyThoughSettled = ({ snapshot }: Configuration): boolean =>
  snapshot.hasTag('settled') && commitmentsOf(snapshot).duties.some(({ state }) => state === 'open');
