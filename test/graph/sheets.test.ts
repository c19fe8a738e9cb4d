import { beforeAll, describe, expect, it } from 'vitest';
import { machineNames } from '../../machines/registry.ts';
import { sheetsOfMachine } from '../../src/graph/cache.ts';
import { namedGraph } from '../../src/graph/graph.ts';
import { type MachineSheet, room } from '../../src/graph/paper.ts';
import { type PaperSheet, sheets } from '../../src/graph/sheets.ts';
import { allOf, readXml } from './xml.ts';

const every = machineNames.flatMap((name) => (['ja', 'en'] as const).map((lang) => ({ name, lang })));

describe.each(every)('$name on paper in $lang', ({ name, lang }) => {
  const graph = namedGraph(name);
  let own: MachineSheet[];
  let drawn: PaperSheet[];
  beforeAll(async () => {
    const began = performance.now();
    own = await sheetsOfMachine(graph, lang);
    const took = Math.round(performance.now() - began);
    const points = own.map(({ scale }) => (scale * 11 * 0.75).toFixed(1));
    console.info(`${name} in ${lang}: ${own.length} sheets in ${took} ms, letters from ${points.join(', ')} pt`);
    drawn = await sheets([graph], { lang });
  }, 120_000);

  const groups = (kind: string) =>
    drawn
      .flatMap(({ text }) => allOf(readXml(text)))
      .filter(({ name: tag, attributes }) => tag === 'g' && attributes.class?.split(' ')[0] === kind)
      .map(({ attributes }) => attributes);

  it('shows every state open and every transition on some sheet', () => {
    const open = groups('state').filter((said) => said['data-foldable'] !== 'folded');
    expect(new Set(open.flatMap((said) => said['data-path'] ?? []))).toEqual(
      new Set(graph.states.map(({ path }) => path)),
    );
    const edges = groups('edge').flatMap((said) => said['data-index'] ?? []);
    expect([...new Set(edges)].map(Number).sort((a, b) => a - b)).toEqual(graph.transitions.map((_, index) => index));
  });

  it('spells out every transition with its guards in a state that it starts from', () => {
    const spelled = new Set(
      own
        .flatMap(({ charts }) =>
          charts.flatMap(({ chart }) => [
            ...chart.boxes.flatMap(({ rows }) => rows.filter(({ kind }) => kind !== 'into')),
            ...chart.lines.flatMap(({ rows }) => rows),
          ]),
        )
        .flatMap(({ transitions, condition }) => (condition.length > 0 ? transitions : [])),
    );
    const guarded = graph.transitions.flatMap(({ conditions }, index) => (conditions.length > 0 ? [index] : []));
    expect(guarded.filter((index) => !spelled.has(index))).toEqual([]);
  });

  it('says of each folded state the sheet that shows it open', () => {
    for (const { charts } of own)
      for (const { path, folded, sheet = 0 } of charts.flatMap(({ chart }) => chart.boxes)) {
        if (folded === null) continue;
        expect(
          own[sheet - 1]?.charts.map(({ chart }) => chart.part),
          path,
        ).toContain(path);
      }
  });

  it('has letters of 6 points or more, and stays within the sheet', () => {
    for (const { charts, scale } of own) {
      expect(scale * 11 * 0.75).toBeGreaterThanOrEqual(6);
      for (const { chart, x, y } of charts) {
        expect((x + chart.width) * scale).toBeLessThanOrEqual(room.width + 0.5);
        expect((y + chart.height) * scale).toBeLessThanOrEqual(room.height + 0.5);
      }
    }
  });

  it('says on each sheet which it is, and needs nothing beside it', () => {
    for (const [index, { text, title }] of drawn.entries()) {
      expect(title).toContain(`${index + 1}/${drawn.length}`);
      expect(text).toContain(
        lang === 'ja' ? `${index + 1}枚目(全${drawn.length}枚)` : `Sheet ${index + 1} of ${drawn.length}`,
      );
      expect(text).not.toMatch(/<script|<image|href=|url\(|@import|@font-face|\son\w+=/);
      const ids = allOf(readXml(text)).flatMap(({ attributes: { id } }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

it('sheets are laid out once for all instances of a machine', async () => {
  const graph = namedGraph('notice');
  const instance = { ...graph, instance: 'notice', states: graph.states.map((state) => ({ ...state, present: true })) };
  expect(await sheetsOfMachine(instance, 'ja')).toBe(await sheetsOfMachine(graph, 'ja'));
});
