import type { Role } from '../domain/role.ts';
import type { WallTime } from './calendar.ts';

/** When a rung goes: a wall-clock time some days from an anchor, or hours after the step opened. */
export type When =
  | { from: 'target' | 'due' | 'opening'; days: number; time: WallTime }
  | { from: 'opening'; hours: number };

export interface PolicyRung {
  /** Names it within its ladder, and its timers for good. */
  rung: string;
  when: When;
  to: Role[];
  /** An acknowledgement drops it. Of no effect on the due day and after it. */
  silenceable?: true;
  /** Goes again, at the same time, until the step ends. */
  repeats?: 'daily' | 'weekly';
}

/** A ladder each for steps with and without a due day, weakest rung first. */
export interface Ladders {
  withDue: PolicyRung[];
  withoutDue: PolicyRung[];
}

export interface Policy extends Ladders {
  /** For what is recommended or to be endeavoured: nobody above the owner need hear of it. */
  optional: Ladders;
}
