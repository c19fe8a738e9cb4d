import type { CourseEvent } from '../../contract/course.ts';
import type { Graph, Moment } from './graph.ts';

/** How an instance stood at one moment: what its drawing marks. */
export interface Standing {
  /** It had begun by then. */
  begun: boolean;
  present: ReadonlySet<string>;
  /** By the path of the state: when it was last entered, until then. */
  entered: ReadonlyMap<string, Moment>;
  /** By the index of the transition: when it was last taken, until then, and as which of all events of the path. */
  taken: ReadonlyMap<number, { moment: Moment; order: number }>;
  /** By the index of the transition: whether it may happen. Known of the present only. */
  next: ReadonlyMap<number, boolean>;
}

/** After the event of that number; null: now. Pure. */
export function standingOf(graph: Graph, course: readonly CourseEvent[], seq: number | null): Standing {
  const until = seq ?? Number.POSITIVE_INFINITY;
  const last = (moments: readonly Moment[] = []) => moments.findLast((moment) => moment.seq <= until);
  const order = new Map(pathOf(graph).map((each, index) => [each, index + 1]));
  const present = seq === null ? presentNow(graph) : presentAt(graph, course, seq);
  return {
    begun: present.size > 0,
    present,
    entered: defined(graph.states.map(({ path, entered }) => [path, last(entered)])),
    taken: defined(
      graph.transitions.map(({ taken }, index) => {
        const moment = last(taken);
        return [index, moment && { moment, order: order.get(moment.seq) ?? 0 }];
      }),
    ),
    next: defined(seq === null ? graph.transitions.map(({ next }, index) => [index, next?.allowed]) : []),
  };
}

/** The numbers of the events that led along the path, in order. */
const pathOf = ({ transitions }: Graph): number[] =>
  [...new Set(transitions.flatMap(({ taken = [] }) => taken.map(({ seq }) => seq)))].toSorted((a, b) => a - b);

const presentNow = ({ states }: Graph): Set<string> =>
  new Set(states.filter(({ present }) => present).map(({ path }) => path));

const presentAt = ({ instance }: Graph, course: readonly CourseEvent[], seq: number): Set<string> =>
  new Set(
    course.findLast((event) => event.seq <= seq && event.target === instance && event.states !== null)?.states ?? [],
  );

const defined = <Key, Value>(entries: (readonly [Key, Value | undefined])[]): Map<Key, Value> =>
  new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
