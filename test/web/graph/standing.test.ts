import { expect, it } from 'vitest';
import type { CourseEvent } from '../../../src/contract/course.ts';
import type { Graph } from '../../../src/web/graph/graph.ts';
import { standingOf } from '../../../src/web/graph/standing.ts';

const text = (said: string) => ({ ja: said, en: said });
const moment = (seq: number) => ({ seq, at: '2026-09-01T01:00:00.000Z', actor: 'hanako@example.jp' });

/** Drafted (2), reviewed (5), returned (6), reviewed again (8). */
const graph: Graph = {
  instance: 'report:ppc',
  machine: 'report',
  version: 1,
  initial: 'drafting',
  states: [
    { path: 'drafting', entered: [moment(2), moment(6)], present: false },
    { path: 'inReview', entered: [moment(5), moment(8)], present: true },
  ].map((state) => ({ ...state, kind: 'atomic', label: text(state.path), tags: [], rules: [] })),
  transitions: [
    { from: 'drafting', to: 'inReview', event: 'draftSubmitted', taken: [moment(5), moment(8)] },
    {
      from: 'inReview',
      to: 'drafting',
      event: 'draftReturned',
      taken: [moment(6)],
      next: { allowed: true, reasons: [] },
    },
  ].map((transition) => ({ ...transition, label: text(transition.event), guards: [], conditions: [] })),
};

const event = (seq: number, target: string, states: string[] | null): CourseEvent => ({
  ...moment(seq),
  ...{ target, type: 'any', label: text('any'), machine: 'report@1', states, duties: null },
});
const course = [
  event(1, 'incident', ['detected']),
  event(2, 'report:ppc', ['drafting']),
  event(5, 'report:ppc', ['inReview']),
  event(6, 'report:ppc', ['drafting']),
  event(7, 'report:ppc', null),
  event(8, 'report:ppc', ['inReview']),
];

it('stands now where the graph says, with the path counted from its first event', () => {
  const standing = standingOf(graph, course, null);
  expect([...standing.present]).toEqual(['inReview']);
  expect([...standing.taken].map(([index, { order }]) => [index, order])).toEqual([
    [0, 3],
    [1, 2],
  ]);
  expect([...standing.next]).toEqual([[1, true]]);
});

it('stood after an event where that event, or the last one that moved it, had led', () => {
  const standing = standingOf(graph, course, 7);
  expect([...standing.present]).toEqual(['drafting']);
  expect(standing.entered.get('drafting')?.seq).toBe(6);
  expect([...standing.taken].map(([index, { order }]) => [index, order])).toEqual([
    [0, 1],
    [1, 2],
  ]);
  // What was possible then is not known.
  expect(standing.next.size).toBe(0);
});

it('had not begun before its first event', () => {
  const { begun, present, entered } = standingOf(graph, course, 1);
  expect([begun, present.size, entered.size]).toEqual([false, 0, 0]);
});
