import type { Finding } from '../../contract/machine-check.ts';
import type { Program } from './incident.ts';
import type { Move } from './moves.ts';
import { retraced, type Walk } from './walk.ts';

/**
 * A failing walk, to the shortest beginning that still fails in this way, and then without every move that it can do
 * without. Null: it does not fail again, so chance was not all that led it.
 */
export function shrunk({ beginning, moves }: Walk, code: Finding['code'], program: Program): Move[] | null {
  const isReplayed = code === 'replay-differs';
  const failing = (tried: readonly Move[]): Move[] | null => {
    const again = retraced({ beginning, moves: tried, isReplayed }, program);
    return again?.broken.code === code ? tried.slice(0, again.length) : null;
  };
  let kept = failing(moves);
  for (let index = (kept?.length ?? 0) - 2; index >= 0; index -= 1)
    kept = failing(kept?.toSpliced(index, 1) ?? []) ?? kept;
  return kept;
}
