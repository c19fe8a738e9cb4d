import { candidates, eventTypes, pathOf, statesAccepting, statesOf } from '../../machines/reading.ts';
import type { Instant } from '../domain/time.ts';
import { explain } from './explain.ts';
import { ofTheEngine } from './next-events.ts';
import { withOpenItems } from './open-items.ts';
import type { LiveInstance } from './record.ts';
import { step } from './step.ts';

export interface WayStep {
  /** The key of the instance it is recorded at. */
  target: string;
  type: string;
  /** The innermost state that takes it, as a path; '' is the whole instance. */
  state: string;
}

/** What the engine says itself, what gives something up, and what only silences: none of these is a way to something else. */
const noStep = new Set([
  ...ofTheEngine,
  'acknowledge',
  'dutyDeclined',
  'incidentDismissed',
  'procedureSetAside',
  'stepFoundNotNeeded',
]);

/** Farther than this nobody wants to be told the way: the longest of a new instance, seven reports on, is found among 60. */
const mostConfigurations = 200;

/**
 * What has to be recorded before an event may be, in order: the shortest way, asked of the machine itself, each step as
 * a probe without payload. Empty when nothing has to; where no way makes the event acceptable, the way to where only its
 * own conditions stand against it; null when there is none from here. Pure; `at` is legal time.
 */
export function wayTo(
  { key, version, snapshot }: LiveInstance,
  instances: LiveInstance[],
  asked: { type: string; at: Instant },
): WayStep[] | null {
  const probe = (type: string) => withOpenItems({ type, at: asked.at, actor: '', probe: true }, instances);
  const wanted = regionsOf(version, asked.type);
  const steps = eventTypes(version.machine)
    .filter((type) => !noStep.has(type) && type !== asked.type)
    .filter((type) => regionsOf(version, type).some((region) => region === '' || wanted.includes(region)))
    .map(probe);
  const question = { ...probe(asked.type), ...asked };
  const accepts = (here: LiveInstance['snapshot']) => explain(version, here, question).allowed;
  const knows = (here: LiveInstance['snapshot']) => candidates(here, asked.type).length > 0;
  const seen = new Set([identity(snapshot)]);
  const queue: { here: LiveInstance['snapshot']; way: WayStep[] }[] = [{ here: snapshot, way: [] }];
  let nearest: WayStep[] | null = null;
  for (let next = queue.shift(); next && seen.size <= mostConfigurations; next = queue.shift()) {
    const { here, way } = next;
    if (accepts(here)) return way;
    if (!nearest && knows(here)) nearest = way;
    for (const event of steps) {
      if (!explain(version, here, event).allowed) continue;
      const [innermost] = candidates(here, event.type);
      const there = after(version, here, event);
      if (!there) continue;
      const id = identity(there);
      if (seen.has(id)) continue;
      seen.add(id);
      const taken = { target: key, type: event.type, state: innermost ? pathOf(innermost.source) : '' };
      queue.push({ here: there, way: [...way, taken] });
    }
  }
  return nearest;
}

/** The outermost states that take an event: of regions side by side, what happens in another leads no nearer. */
const regionsOf = ({ machine }: LiveInstance['version'], type: string): string[] =>
  machine.root.type === 'parallel' ? statesAccepting(machine, type).map((path) => path.split('.', 1)[0] ?? '') : [''];

/** States and context; that something was filed several times in the same way leads nowhere else. */
const identity = (here: LiveInstance['snapshot']): string =>
  JSON.stringify([statesOf(here), here.context], (_, value: unknown) =>
    Array.isArray(value) ? [...new Set(value.map((each) => JSON.stringify(each)))] : value,
  );

/** Null for an event that leads somewhere only with its payload: a probe has none, and such a step is not advised. */
function after(version: LiveInstance['version'], here: LiveInstance['snapshot'], probe: { type: string }) {
  try {
    return step(version, here, probe).snapshot;
  } catch {
    return null;
  }
}
