import { describe, expect, it } from 'vitest';
import { machineNames } from '../../machines/registry.ts';
import { namedGraph } from '../../src/graph/graph.ts';
import { idOf, scxml } from '../../src/graph/scxml.ts';
import { allOf, readXml, type Xml } from './xml.ts';

const isState = ({ name }: Xml) => ['state', 'parallel', 'final'].includes(name);

describe.each(machineNames)('the SCXML of %s', (name) => {
  const graph = namedGraph(name);
  const root = readXml(scxml([graph]));
  const states = allOf(root).filter(isState);
  const ids = states.map(({ attributes }) => attributes.id ?? '');
  const id = (path: string | null) => (path === null ? undefined : idOf(graph, path));

  it('is a document of version 1.0 whose elements stand where they may', () => {
    expect(root).toMatchObject({
      name: 'scxml',
      attributes: { xmlns: 'http://www.w3.org/2005/07/scxml', version: '1.0' },
    });
    for (const element of allOf(root)) {
      if (element.name === 'transition') expect(element.children).toEqual([]);
      else for (const child of element.children) expect(isState(child) || child.name === 'transition').toBe(true);
      if (element.name === 'final') expect(element.children).toEqual([]);
      if (element.name === 'parallel') expect(element.attributes.initial).toBeUndefined();
      if (element.attributes.initial !== undefined)
        expect(
          allOf(element)
            .slice(1)
            .map(({ attributes }) => attributes.id),
        ).toContain(element.attributes.initial);
    }
  });

  it('names every state once, by an XML name, and leads only to states', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of ids) expect(each).toMatch(/^[A-Za-z_][\w.-]*$/);
    for (const { name: tag, attributes } of allOf(root))
      if (tag === 'transition' && attributes.target !== undefined) expect(ids).toContain(attributes.target);
  });

  it('says the whole machine: read back, it has the same states and transitions', () => {
    const read = states.map(({ name: tag, attributes, children }) => ({
      id: attributes.id,
      initial: attributes.initial,
      kind: tag === 'state' && children.some(isState) ? 'compound' : tag === 'state' ? 'atomic' : tag,
    }));
    const own = { id: id(''), initial: id(graph.initial), kind: graph.initial === null ? 'parallel' : 'compound' };
    expect(read).toEqual([
      own,
      ...graph.states.map(({ path, initial, kind }) => ({ id: id(path), initial: id(initial ?? null), kind })),
    ]);
    const edges = states.flatMap((state) =>
      state.children
        .filter(({ name: tag }) => tag === 'transition')
        .map(({ attributes: { event, cond, target } }) => ({ from: state.attributes.id, event, cond, target })),
    );
    const inOrder = ['', ...graph.states.map(({ path }) => path)].flatMap((path) =>
      graph.transitions.filter(({ from }) => from === path),
    );
    expect(edges).toEqual(
      inOrder.map(({ from, to, event, done, guards }) => ({
        from: id(from),
        event: event ?? (done ? `done.state.${id(from)}` : undefined),
        cond: guards.length === 0 ? undefined : guards.map((guard) => `${guard}(_event)`).join(' && '),
        target: id(to),
      })),
    );
  });
});

it('the machines of an incident run side by side, each under its key', () => {
  const of = (name: string, instance: string) => ({ ...namedGraph(name), instance });
  const root = readXml(
    scxml([of('incident', 'incident'), of('report', 'report:ppc'), of('report', 'report:entrustor:2')]),
  );
  expect(root.children.map(({ name, children }) => [name, children.map(({ attributes }) => attributes.id)])).toEqual([
    ['parallel', ['incident', 'report-ppc', 'report-entrustor-2']],
  ]);
  const ids = allOf(root).flatMap(({ attributes: { id } }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});
