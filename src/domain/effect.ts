import type { Instant } from './time.ts';

/**
 * What a machine asks for. Machines never do anything themselves: they return `request` actions
 * whose params are one of these, and the engine carries them out in the same transaction.
 */
export type Effect =
  /** A fact became known through an event; the facts are revised and assessed again. */
  | { kind: 'facts.revise'; notifiedEntrustorAt: Instant }
  /** There are so many entrustors to be told, each by a report of its own. */
  | { kind: 'entrustors.open'; count: number };
