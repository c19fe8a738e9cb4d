import { describe, expect, it } from 'vitest';
import { eventLabels } from '../../machines/event-labels.ts';
import { allStates, eventTypes, guardNames, pathOf, statesOf } from '../../machines/reading.ts';
import { allMachineVersions } from '../../machines/registry.ts';
import { explain } from '../../src/engine/explain.ts';
import { step } from '../../src/engine/step.ts';
import { configurations, worlds } from './exploration.ts';

describe.each(allMachineVersions())('machine $name v$version', (version) => {
  const reached = configurations(version);
  const events = worlds[version.name]?.events ?? [];

  it('answers every event in every configuration: a transition, or a refusal with its reason in both languages', () => {
    for (const snapshot of reached)
      for (const event of events) {
        const { allowed, reasons, possibleIn } = explain(version, snapshot, event);
        const where = `${statesOf(snapshot).join(' + ')} x ${event.type}`;
        expect(allowed, where).toBe(snapshot.can(event));
        if (allowed) {
          expect(step(version, snapshot, event).snapshot, where).not.toBe(snapshot);
          continue;
        }
        expect(reasons.length, where).toBeGreaterThan(0);
        for (const reason of reasons) {
          expect(reason.ja, where).not.toBe('');
          expect(reason.en, where).not.toBe('');
        }
        expect(possibleIn.length, where).toBeGreaterThan(0);
      }
  });

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

  it('reaches every state it has', () => {
    const visited = new Set(reached.flatMap((snapshot) => snapshot._nodes.map(pathOf)));
    const transient = allStates(version.machine).filter((node) => node.always && node.always.length > 0);
    const unreached = allStates(version.machine)
      .filter((node) => !transient.includes(node))
      .map(pathOf)
      .filter((path) => !visited.has(path));
    expect(unreached).toEqual([]);
  });

  it('leaves no configuration without a way on while something is open', () => {
    for (const snapshot of reached) {
      const open = snapshot.context.duties.some((duty: { state: string }) => duty.state === 'open');
      if (!open) continue;
      const ways = events.filter(
        (event) =>
          event.type !== 'dutiesRevised' && event.type !== 'acknowledge' && explain(version, snapshot, event).allowed,
      );
      expect(ways.length, statesOf(snapshot).join(' + ')).toBeGreaterThan(0);
    }
  });

  it('has no duty open in a state that says it is settled', () => {
    if (version.name === 'incident') return;
    for (const snapshot of reached.filter((candidate) => candidate.hasTag('settled'))) {
      const open = snapshot.context.duties.filter((duty: { state: string }) => duty.state === 'open');
      expect(open, statesOf(snapshot).join(' + ')).toEqual([]);
    }
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
