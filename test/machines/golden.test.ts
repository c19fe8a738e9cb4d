import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allStates, pathOf, statesOf } from '../../machines/reading.ts';
import { allMachineVersions, type MachineVersion } from '../../machines/registry.ts';
import { explain } from '../../src/engine/explain.ts';
import { persist, restore } from '../../src/engine/step.ts';
import { search } from '../../src/proof/search.ts';
import { trialAt, worlds } from '../../src/proof/worlds/worlds.ts';

/**
 * Snapshots as they lie in databases: of every machine version, one for each atomic state in each shape of its
 * context. A machine that is changed within its version must still take them all. From the first release on, a file is
 * never written anew; until then `npm run spec -- test/machines/golden -u` does it.
 */
const fileOf = ({ name, version }: MachineVersion) => `snapshots/${name}-v${version}.json`;

/** Which fields there are, and of what kind: what a restored context must have for guards and assigns to read it. */
function shapeOf(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value === null ? null : typeof value;
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))].sort();
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]));
}

/** As they come back from a column of the type jsonb. */
function representatives(version: MachineVersion): object[] {
  const seen = new Set<string>();
  return search(version, worlds[version.name], trialAt).configurations.flatMap(({ snapshot }) => {
    const shapes = statesOf(snapshot).map((path) => `${path} ${JSON.stringify(shapeOf(snapshot.context))}`);
    if (shapes.every((shape) => seen.has(shape))) return [];
    for (const shape of shapes) seen.add(shape);
    return [JSON.parse(JSON.stringify(persist(version, snapshot)))];
  });
}

const listOf = (snapshots: object[]): string => `[\n${snapshots.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`;

describe.each(allMachineVersions())('stored snapshots of $name v$version', (version) => {
  const file = new URL(fileOf(version), import.meta.url);
  const stored: object[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

  it('restore, and are stored again as they were', () => {
    for (const snapshot of stored) {
      const again = JSON.parse(JSON.stringify(persist(version, restore(version, snapshot))));
      expect(again).toEqual(snapshot);
    }
  });

  it('answer every event after they were restored', () => {
    for (const snapshot of stored) {
      const live = restore(version, snapshot);
      for (const event of worlds[version.name].events(trialAt))
        expect(explain(version, live, event).allowed, `${statesOf(live)} x ${event.type}`).toBe(live.can(event));
    }
  });

  it('are there for every state that an instance can rest in', () => {
    const held = new Set(stored.flatMap((snapshot) => statesOf(restore(version, snapshot))));
    const resting = allStates(version.machine).filter(({ type, always }) => type === 'atomic' && !always?.length);
    expect(resting.map(pathOf).filter((path) => !held.has(path))).toEqual([]);
  });

  it('are those that walking the machine gives', async () => {
    await expect(listOf(representatives(version))).toMatchFileSnapshot(fileOf(version));
  });

  it('do not restore when the machine has lost one of their states', () => {
    for (const snapshot of stored) {
      const renamed = JSON.parse(JSON.stringify(snapshot), (key, value) =>
        key === 'value' ? JSON.parse(JSON.stringify(value).replace(/"(\w+)"(?=[}\]]|$)/, '"$1Renamed"')) : value,
      );
      expect(() => restore(version, renamed)).toThrow();
    }
  });
});
