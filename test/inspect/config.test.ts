import { describe, expect, it } from 'vitest';
import { allStates, eventTypes } from '../../machines/reading.ts';
import { allMachineVersions } from '../../machines/registry.ts';
import { legacyConfig } from '../../src/inspect/config.ts';
import { shownContext } from '../../src/inspect/context.ts';
import { createMachine } from '../../src/inspect/legacy.ts';

const versions = allMachineVersions().map((each) => [`${each.name}@${each.version}`, each] as const);

describe.each(versions)('%s in XState 4', (_, version) => {
  // As a receiver reads it: from the definition as JSON.
  const legacy = createMachine(JSON.parse(JSON.stringify(createMachine({ ...legacyConfig(version) }))));

  it('has every state, by the same id', () => {
    const ids = allStates(version.machine).map(({ id }) => id);
    expect(legacy.stateIds.toSorted()).toEqual([version.machine.root.id, ...ids].toSorted());
  });

  it('knows every event', () => {
    const own = legacy.events.filter((type) => type !== '' && !type.startsWith('done.'));
    expect(own.toSorted()).toEqual(eventTypes(version.machine));
  });

  it('says where every transition leads, and under which conditions', () => {
    const inOld = legacy.stateIds.flatMap((id) => legacy.getStateNodeById(id).transitions);
    const inNew = [version.machine.root, ...allStates(version.machine)].flatMap((node) => [
      ...(node.always ?? []),
      ...[...node.transitions.values()].flat(),
    ]);
    const targets = (all: { target?: readonly { id: string }[] | undefined }[]) =>
      all.flatMap(({ target }) => target?.map(({ id }) => id) ?? ['-']).toSorted();
    expect(targets(inOld)).toEqual(targets(inNew));
    expect(inOld.filter(({ cond }) => cond).length).toBe(inNew.filter(({ guard }) => guard).length);
  });

  it('holds nothing that could be run', () => {
    const text = JSON.stringify(legacyConfig(version));
    expect(text).not.toMatch(/=>|function/);
    expect(legacy.options).toEqual({ actions: {}, guards: {}, services: {}, activities: {}, delays: {} });
  });
});

describe('what goes out of a context', () => {
  it('is ids and counts', () => {
    const duties = [
      { ref: { id: 'ppc.preliminary', because: '秘密' }, state: 'settled' },
      { ref: { id: 'ppc.final', because: '秘密' }, state: 'open' },
    ];
    const context = { duties, tasks: [{ id: 'refile', due: null }], filings: [{ content: '秘密' }], reason: '秘密' };
    expect(shownContext(context)).toEqual({
      duties: ['ppc.final'],
      tasks: ['refile'],
      settled: 1,
      filings: 1,
      steps: 0,
    });
  });

  it('is nothing of what is no context', () => {
    for (const strange of [null, undefined, 'text', { duties: 'x', tasks: [1] }])
      expect(shownContext(strange)).toEqual({ duties: [], tasks: [], settled: 0, filings: 0, steps: 0 });
  });
});
