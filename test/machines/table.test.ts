import { describe, expect, it } from 'vitest';
import { eventLabels } from '../../machines/event-labels.ts';
import { allStates, eventTypes, guardNames, pathOf } from '../../machines/reading.ts';
import { allMachineVersions } from '../../machines/registry.ts';

describe.each(allMachineVersions())('machine $name v$version', (version) => {
  it('is listed: which event leads from which state where', async () => {
    const lines = [version.machine.root, ...allStates(version.machine)].flatMap((node) =>
      [...node.transitions].flatMap(([type, transitions]) =>
        transitions.map((transition) => {
          const guards = guardNames(transition);
          const target = transition.target?.map(pathOf).join(', ') ?? '(stays)';
          return `${pathOf(node) || '(anywhere)'}: ${type}${guards.length ? ` [${guards.join(' and ')}]` : ''} -> ${target}`;
        }),
      ),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`transitions/${version.name}-v${version.version}.txt`);
  });

  it('names every state and every event in both languages', () => {
    for (const node of allStates(version.machine)) expect(version.labels, pathOf(node)).toHaveProperty([pathOf(node)]);
    for (const type of eventTypes(version.machine)) expect(eventLabels).toHaveProperty([type]);
    for (const path of Object.keys(version.labels)) expect(allStates(version.machine).map(pathOf)).toContain(path);
  });

  it('has a guard for every check and choice, and none besides', () => {
    const used = [version.machine.root, ...allStates(version.machine)].flatMap((node) =>
      [...node.transitions.values(), node.always ?? []].flat().flatMap(guardNames),
    );
    expect([...new Set(used)].sort()).toEqual(
      [...Object.keys(version.checks), ...Object.keys(version.choices)].filter((name) => used.includes(name)).sort(),
    );
    expect(
      [...Object.keys(version.checks), ...Object.keys(version.choices)].filter((name) => !used.includes(name)),
    ).toEqual([]);
  });
});
