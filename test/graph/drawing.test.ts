import { describe, expect, it } from 'vitest';
import { machineNames } from '../../machines/registry.ts';
import { chartOf } from '../../src/graph/cache.ts';
import type { Area, Chart, ChartBox } from '../../src/graph/chart.ts';
import { namedGraph } from '../../src/graph/graph.ts';
import { linesOf } from '../../src/graph/lettering.ts';
import { parentOf } from '../../src/graph/outline.ts';
import { picture } from '../../src/graph/picture.ts';
import { allOf, readXml } from './xml.ts';

const every = machineNames.flatMap((name) =>
  (['ja', 'en'] as const).flatMap((lang) =>
    (['right', 'down'] as const).map((direction) => ({ name, lang, direction })),
  ),
);
const fold: string[] = [];

const meet = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isWithin = (inner: Area, outer: Area): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5;

/** Boxes that do not lie within each other. */
const strangers = ({ boxes }: Chart): [ChartBox, ChartBox][] =>
  boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b): [ChartBox, ChartBox][] => (b.path.startsWith(a.path) ? [] : [[a, b]])),
  );

describe.each(every)('the drawing of $name in $lang, $direction', ({ name, lang, direction }) => {
  const graph = namedGraph(name);
  const drawn = () => picture([graph], { lang, direction, fold });
  const charted = () => chartOf(graph, { lang, direction, fold });

  it('is well-formed and holds every state and every transition once', async () => {
    const all = allOf(readXml(await drawn()));
    const groups = (kind: string) =>
      all.filter(({ name: tag, attributes }) => tag === 'g' && attributes.class?.split(' ')[0] === kind);
    const states = groups('state').filter(({ attributes }) => attributes['data-path'] !== undefined);
    expect(states.map(({ attributes }) => attributes['data-path'])).toEqual(graph.states.map(({ path }) => path));
    const edges = groups('edge').filter(({ attributes }) => attributes['data-index'] !== undefined);
    expect(
      edges.map(({ attributes: said }) => [said['data-from'], said['data-to'], said['data-event'], said['data-index']]),
    ).toEqual(graph.transitions.map(({ from, to, event }, index) => [from, to ?? from, event ?? '', String(index)]));
    const ids = all.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('needs nothing beside itself and says what it is', async () => {
    const text = await drawn();
    expect(text).not.toMatch(/<script|<image|href=|url\(|@import|@font-face|\son\w+=/);
    const { attributes, children } = readXml(text);
    expect(attributes).toMatchObject({ role: 'img', class: 'sokuho-graph', lang });
    const [title, desc] = children;
    expect(attributes['aria-labelledby']).toBe(`${title?.attributes.id} ${desc?.attributes.id}`);
    expect(desc?.text).toContain(String(graph.transitions.length));
  });

  it('keeps boxes within those around them, and apart from all others', async () => {
    const chart = await charted();
    const byPath = new Map(chart.boxes.map((box) => [box.path, box]));
    for (const box of chart.boxes.slice(1))
      expect(isWithin(box, byPath.get(parentOf(box.path)) ?? box), box.path).toBe(true);
    expect(
      strangers(chart)
        .filter(([a, b]) => meet(a, b))
        .map(([a, b]) => `${a.path} x ${b.path}`),
    ).toEqual([]);
  });

  it('keeps what is said of a line off every other text and off the boxes of states', async () => {
    const { lines, boxes } = await charted();
    const said = lines.flatMap((line) => line.rows);
    const leaves = boxes.filter(({ kind }) => kind === 'atomic' || kind === 'final');
    for (const [index, row] of said.entries()) {
      expect(
        said
          .slice(index + 1)
          .filter((other) => meet(row, other))
          .map(({ text }) => text),
        row.text.join(''),
      ).toEqual([]);
      expect(
        leaves.filter((box) => meet(row, box)).map(({ path }) => path),
        row.text.join(''),
      ).toEqual([]);
    }
    for (const box of boxes) for (const row of box.rows) expect(isWithin(row, box), row.text.join('')).toBe(true);
  });
});

describe('folding', () => {
  it('draws a region as one box that says how many states are within', async () => {
    const graph = namedGraph('report');
    const text = await picture([graph], { lang: 'ja', direction: 'right', fold: ['active.final'] });
    const [folded, ...more] = allOf(readXml(text)).filter(({ attributes }) =>
      attributes['data-path']?.startsWith('active.final'),
    );
    expect(more).toEqual([]);
    expect(folded?.attributes).toMatchObject({ 'data-foldable': 'folded', class: 'state compound deep folded' });
    expect(text).toContain('4の状態を含む');
    // What leads out of it still does; what stays within it is folded too.
    const { lines } = await chartOf(graph, { lang: 'ja', direction: 'right', fold: ['active.final'] });
    expect(lines.some(({ from, to }) => from === 'active.final' && to === 'active.supplementing')).toBe(true);
  });

  it('is asked for by paths that exist', async () => {
    await expect(() =>
      picture([namedGraph('notice')], { lang: 'ja', direction: 'right', fold: ['active.nowhere', 'settled'] }),
    ).rejects.toMatchObject({
      faults: [{ path: 'fold' }, { path: 'fold' }],
    });
  });
});

it('a machine is laid out once for all its instances', async () => {
  const options = { lang: 'ja', direction: 'right', fold } as const;
  const graph = namedGraph('notice');
  const instance = { ...graph, instance: 'notice', states: graph.states.map((state) => ({ ...state, present: true })) };
  expect(await chartOf(instance, options)).toBe(await chartOf(graph, options));
});

it('a drawing that is laid out already takes a fraction of a second', async () => {
  const figures = [];
  for (const name of machineNames) {
    const draw = () => picture([namedGraph(name)], { lang: 'ja', direction: 'right', fold });
    const text = await draw();
    const began = performance.now();
    for (let round = 0; round < 20; round += 1) await draw();
    const warm = (performance.now() - began) / 20;
    figures.push(`${name}: ${warm.toFixed(1)} ms, ${Math.round(Buffer.byteLength(text) / 1024)} KB`);
    expect(warm).toBeLessThan(300);
  }
  console.info(`drawn anew: ${figures.join('; ')}`);
});

describe('lines of text', () => {
  it('break between phrases, as few and as even as can be', () => {
    expect(linesOf('対応手順の前提が改まった', 12, 136, 'ja')).toEqual(['対応手順の', '前提が改まった']);
    expect(linesOf('報告先へ取下げを連絡した', 12, 136, 'ja')).toEqual(['報告先へ取下げを', '連絡した']);
    expect(linesOf('Filed by another route', 12, 100, 'en')).toEqual(['Filed by', 'another route']);
  });

  it('stay whole where there is room', () => {
    expect(linesOf('速報の作成', 12, 60, 'ja')).toEqual(['速報の作成']);
  });
});
