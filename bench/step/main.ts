import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { allMachineVersions } from '../../machines/registry.ts';
import { explain } from '../../src/engine/explain.ts';
import { nextEventsOf } from '../../src/engine/next-events.ts';
import { newInstance } from '../../src/engine/record.ts';
import { replay } from '../../src/engine/replay.ts';
import { persist, restore, step } from '../../src/engine/step.ts';
import { search } from '../../src/proof/search.ts';
import { trialAt, worlds } from '../../src/proof/worlds/worlds.ts';
import { perSecond } from '../per-second.ts';
import { rounded } from '../percentile.ts';
import { longStory } from './walk.ts';

/**
 * How fast the machines are, on one core, over configurations as the search of `sokuho machine check` finds them: `step` takes an
 * event that is accepted, `explain` answers any, `nextEvents` asks for all of an instance; `stored` is a step as the engine
 * takes it, from the snapshot's text to the next one's. Then a whole incident, replayed from its events. One JSON line.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    configurations: { type: 'string', default: '200' },
    events: { type: 'string', default: '300' },
  },
});
const pace = { seconds: Number(values.seconds), rounds: Number(values.rounds) };

/** Spread over the whole list, the nearest and the farthest alike. */
const spread = <Item>(items: readonly Item[], most: number): Item[] => {
  const stride = Math.max(1, Math.floor(items.length / most));
  return items.filter((_, index) => index % stride === 0).slice(0, most);
};

const versions = allMachineVersions();
const machines = versions.map((version) => {
  const world = worlds[version.name];
  const found = spread(search(version, world, trialAt).configurations, Number(values.configurations));
  const steps = found.flatMap(({ snapshot, ways }) => ways.map(({ event }) => ({ snapshot, event })));
  const asked = found.flatMap(({ snapshot }) => world.events(trialAt).map((event) => ({ snapshot, event })));
  const stored = steps.map(({ snapshot, event }) => ({ text: JSON.stringify(persist(version, snapshot)), event }));
  const instances = found.map(({ snapshot }) => newInstance(version.name, version, null, snapshot));
  return {
    machine: `${version.name}@${version.version}`,
    configurations: found.length,
    stepsPerSecond: rounded(
      perSecond(steps, ({ snapshot, event }) => step(version, snapshot, event).effects.length + 1, pace),
    ),
    storedStepsPerSecond: rounded(
      perSecond(
        stored,
        ({ text, event }) => {
          const { snapshot } = step(version, restore(version, JSON.parse(text)), event);
          return JSON.stringify(persist(version, snapshot)).length;
        },
        pace,
      ),
    ),
    explainsPerSecond: rounded(
      perSecond(asked, ({ snapshot, event }) => explain(version, snapshot, event).reasons.length + 1, pace),
    ),
    nextEventsPerSecond: rounded(
      perSecond(instances, (instance) => nextEventsOf(instance, [instance], trialAt).length + 1, pace),
    ),
  };
});

const story = longStory(versions, Number(values.events));
const replaysPerSecond = perSecond([story], (texts) => replay(texts).instances.length, pace);
const { troubles } = replay(story);

console.log(
  JSON.stringify({
    bench: 'step',
    machines,
    replay: { events: story.length, troubles: troubles.length, ms: rounded(1000 / replaysPerSecond, 1) },
    rounds: pace.rounds,
    node: process.version,
    cpu: cpus()[0]?.model,
  }),
);
