import { versionStamp } from '../../../machines/registry.ts';
import type { Facts } from '../../contract/facts.ts';
import type { Finding, MachineCheck } from '../../contract/machine-check.ts';
import { EventRefused } from '../../domain/errors.ts';
import type { Instant } from '../../domain/time.ts';
import { type Fault, found, onceEach } from '../finding.ts';
import { identity } from '../search.ts';
import { contradictions } from './contradictions.ts';
import { type Errand, errandsOf } from './errands.ts';
import { opened, type Program, type Whole } from './incident.ts';
import { type Move, moved, moveText } from './moves.ts';

/** Machines of one incident, searched side by side: what is known of it at first, and what may become known. */
export interface Constellation {
  /** The instances that are moved one by one; the others only all at once. */
  instances: string[];
  facts: readonly [Facts, ...Facts[]];
}

interface Node {
  whole: Whole;
  from: { node: Node; moves: Move[] } | null;
}

type Searched = MachineCheck['together'][number];

/**
 * The product of the machines of one incident, through the real engine: breadth first, an errand at a time, and
 * after every single event nothing contradicts anything. `limit`: configurations that are gone on from.
 */
export function together(
  { instances, facts }: Constellation,
  at: Instant,
  own: Program,
  limit: number,
): { counts: Searched; findings: Finding[] } {
  const program: Program = { ...own, stands: true };
  const counts: Searched = { instances, complete: true, configurations: 0, edges: 0, tried: 0, refused: 0 };
  const faults: Fault[] = [];
  const known = new Map<string, Node>();
  const reach = (whole: Whole, from: Node['from']) => {
    const key = stampOf(whole);
    if (!known.has(key)) known.set(key, { whole, from });
  };
  const beginning = opened(facts[0], at, program);
  faults.push(...contradicted(beginning, []));
  reach(beginning, null);
  // A map that grows while it is walked.
  for (const node of known.values()) {
    if (counts.configurations === limit) {
      counts.complete = false;
      break;
    }
    counts.configurations += 1;
    for (const errand of errandsOf(node.whole, instances, facts)) {
      counts.tried += 1;
      const gone = follow(node, errand, program, faults);
      if (gone.moves.length === 0) counts.refused += 1;
      else {
        counts.edges += 1;
        reach(gone.whole, { node, moves: gone.moves });
      }
    }
  }
  return { counts, findings: onceEach(faults).map(found) };
}

/** An errand as far as it is accepted: what is refused of it is left out. */
function follow(node: Node, errand: Errand, program: Program, faults: Fault[]): { whole: Whole; moves: Move[] } {
  let { whole } = node;
  const moves: Move[] = [];
  for (const move of errand) {
    try {
      whole = moved(whole, move, program);
    } catch (error) {
      if (error instanceof EventRefused) continue;
      throw error;
    }
    moves.push(move);
    faults.push(...contradicted(whole, [...pathTo(node), ...moves]));
  }
  return { whole, moves };
}

const contradicted = ({ instances, assessment }: Whole, how: readonly Move[]): Fault[] =>
  contradictions(instances, assessment).map((each) => ({ ...each, machine: 'incident', how: how.map(moveText) }));

const pathTo = ({ from }: Node): Move[] => (from ? [...pathTo(from.node), ...from.moves] : []);

/** Two incidents with the same stamp go on in the same way. */
const stampOf = ({ instances, facts }: Whole): string =>
  JSON.stringify([
    facts.incident,
    instances.map(({ key, version, snapshot }) => [key, versionStamp(version), identity(snapshot)]),
  ]);
