import type { RungName } from '../domain/reminder-mail.ts';
import type { Role } from '../domain/role.ts';
import type { WallTime } from './calendar.ts';

/** When a rung goes: a wall-clock time some days from an anchor, or hours after the step opened. */
export type When =
  | { from: 'target' | 'due' | 'opening'; days: number; time: WallTime }
  | { from: 'opening'; hours: number };

export interface PolicyRung {
  rung: RungName;
  when: When;
  to: Role[];
  /** An acknowledgement drops it. Of no effect on the due day and after it. */
  silenceable?: true;
  /** Goes again every day at the same time. */
  repeats?: true;
}

/** A ladder each for steps with and without a due day, weakest rung first. */
export interface Policy {
  withDue: PolicyRung[];
  withoutDue: PolicyRung[];
}
