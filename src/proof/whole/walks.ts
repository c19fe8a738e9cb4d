import type { Finding, MachineCheck } from '../../contract/machine-check.ts';
import { found } from '../finding.ts';
import { amended } from './amended-law.ts';
import type { Program } from './incident.ts';
import { moveText } from './moves.ts';
import { shrunk } from './shrink.ts';
import { type Walk, walk } from './walk.ts';

/** So many walks, with seeds in a row. One that fails is shrunk, and says by which seed it comes again. */
export function walks(
  count: number,
  seed: number,
  own: Program,
): { counts: MachineCheck['walks']; findings: Finding[] } {
  const program = { ...own, law: amended };
  const made = Array.from({ length: count }, (_, index) => ({ seed: seed + index, ...walk(seed + index, program) }));
  const sum = (of: (walk: Walk) => number) => made.reduce((total, each) => total + of(each), 0);
  return {
    counts: {
      walks: count,
      seed,
      steps: sum(({ moves }) => moves.length),
      refused: sum(({ refused }) => refused),
      reminders: sum(({ reminders }) => reminders),
    },
    findings: made.flatMap(({ seed: again, ...each }) => findingOf(again, each, program)),
  };
}

function findingOf(seed: number, failed: Walk, program: Program): Finding[] {
  if (!failed.broken) return [];
  const { code, place, detail } = failed.broken;
  const moves = shrunk(failed, code, program) ?? failed.moves;
  const again = `--seed ${seed} --walks 1`;
  const opening = `open #${failed.beginning.opening} ${failed.beginning.at}`;
  return [
    found({
      code,
      machine: 'incident',
      place,
      how: [opening, ...moves.map(moveText)],
      detail: detail === undefined ? again : `${detail}; ${again}`,
    }),
  ];
}
