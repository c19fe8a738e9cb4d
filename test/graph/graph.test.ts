import { describe, expect, it } from 'vitest';
import { allStates, pathOf } from '../../machines/reading.ts';
import { allMachineVersions, machineVersion } from '../../machines/registry.ts';
import { begin } from '../../src/engine/step.ts';
import { instanceGraph, machineGraph, namedGraph } from '../../src/graph/graph.ts';
import { mermaid } from '../../src/graph/mermaid.ts';

const versions = allMachineVersions();

describe.each(versions.map((version) => [version.name, version] as const))('the graph of %s', (_, version) => {
  const graph = machineGraph(version);

  it('holds every state with its label', () => {
    expect(graph.states.map(({ path }) => path)).toEqual(allStates(version.machine).map(pathOf));
    expect(graph.states.filter(({ path, label }) => label.ja === path)).toEqual([]);
  });

  it('leads only to states that exist', () => {
    const paths = new Set(['', ...graph.states.map(({ path }) => path)]);
    for (const { from, to } of graph.transitions) {
      expect(paths).toContain(from);
      if (to !== null) expect(paths).toContain(to);
    }
  });

  it('says of every guard what it asks', () => {
    const named = graph.transitions.flatMap(({ guards, conditions }) =>
      guards.map((guard, at) => [guard, conditions[at]?.ja]),
    );
    expect(named.filter(([guard, sense]) => sense === undefined || sense === guard)).toEqual([]);
  });

  it.each(['ja', 'en'] as const)('is drawn in %s with braces that match and every state declared once', (lang) => {
    const text = mermaid([graph], lang);
    expect(text.split('{').length).toBe(text.split('}').length);
    const declared = [...text.matchAll(/^\s*state "[^"]+" as (\w+)/gm)].map(([, id]) => id);
    expect(new Set(declared).size).toBe(declared.length);
    expect(declared).toHaveLength(graph.states.length + 1);
    const used = [...text.matchAll(/^\s*(\w+) --> (\w+): [^:;]+$/gm)].flatMap(([, from, to]) => [from, to]);
    expect(used.filter((id) => !declared.includes(id))).toEqual([]);
    // Nothing is marked: it is nobody's graph.
    expect(text).not.toContain('classDef');
  });
});

describe('Mermaid', () => {
  it('draws arrows between siblings only, and names the inner states', () => {
    const text = mermaid([namedGraph('report')], 'ja');
    expect(text).toContain('report__active --> report__released: (通知・報告承認済み) 委託元へ通知した\n');
    expect(text).toContain('report__settled --> report__active: 追完の作成を始めた → 追完の作成\n');
  });

  it('divides regions that run side by side', () => {
    const [, responding = ''] = mermaid([namedGraph('incident')], 'en').split('state "Responding" as');
    expect(responding.match(/^\s*--$/gm)?.length).toBeGreaterThanOrEqual(2);
  });

  it('marks where an instance stands', () => {
    const version = machineVersion('notice');
    const { snapshot } = begin(version, { at: '2026-09-01T00:00:00.000Z', duties: [] });
    const graph = instanceGraph({ key: 'notice', version, snapshot });
    expect(graph.states.filter(({ present }) => present).map(({ path }) => path)).toEqual([
      'active',
      'active.preparing',
    ]);
    expect(mermaid([graph], 'ja')).toContain('\n  class notice__active__preparing present\n');
  });
});
