import type { Instant } from '../src/domain/time.ts';

/**
 * How an instance of the version before becomes one of this version. It lies in the folder of the version that it leads
 * to, and is frozen with it: a migration that was recorded must be replayed as it was.
 */
export interface FromPrevious<Before = never> {
  /**
   * Where a state stands that has another name or place here, by its path; what is below it moves along. Null: it is
   * gone, and nothing stands in its stead. What is not listed stays where it is.
   */
  states: Readonly<Record<string, string | null>>;
  /** The context as this version keeps it; `at` is when it moves. */
  context(before: Before, at: Instant): object;
}

/** Where a path of the version before leads; null: nowhere. */
export function movedPath(path: string, states: FromPrevious['states']): string | null {
  const [nearest] = Object.keys(states)
    .filter((listed) => path === listed || path.startsWith(`${listed}.`))
    .sort((a, b) => b.length - a.length);
  if (nearest === undefined) return path;
  const to = states[nearest] ?? null;
  return to === null ? null : `${to}${path.slice(nearest.length)}`;
}
