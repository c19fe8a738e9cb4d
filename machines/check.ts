import type { Refusal } from '../src/domain/errors.ts';

/**
 * A named condition of a transition: null when it holds, else the reason why not. The guard is made of
 * the check, so that "may I?" and "why can't I?" cannot differ.
 */
export type Check<Context, Event> = (args: { context: Context; event: Event }) => Refusal | null;

/** A choice between transitions of one event. It refuses nothing: the last candidate is always open. */
export type Choice<Context, Event> = (args: { context: Context; event: Event }) => boolean;

export const guardsFrom = <Context, Event, Name extends string>(
  checks: Record<Name, Check<Context, Event>>,
): Record<Name, Choice<Context, Event>> => {
  const guard =
    (check: Check<Context, Event>): Choice<Context, Event> =>
    (args) =>
      check(args) === null;
  const guards = Object.entries<Check<Context, Event>>(checks).map(([name, check]) => [name, guard(check)]);
  return Object.fromEntries(guards);
};
