import type { Day } from '../domain/day.ts';
import type { Standing } from '../domain/duty.ts';
import type { Role } from '../domain/role.ts';
import type { Instant } from '../domain/time.ts';

/** One thing somebody must do: an open duty or task of an instance. */
export interface Step {
  instance: string;
  /** `ppc.final`, or the id of a task; unique within its instance. */
  step: string;
  /** Of its duty; null of a task, which is due like one. */
  standing: Standing | null;
  openedAt: Instant;
  target: Day | null;
  due: Day | null;
  /** Valid for this due day only; the caller clears it when due moves. */
  acknowledgedAt: Instant | null;
  /** When the newest repeating rung fired (not when it was planned to); null: none did. */
  lastRepeatAt: Instant | null;
}

/** A reminder to be: what the engine arms as a timer row. */
export interface Rung {
  /**
   * `${instance}/${step}/${rung}/${n}/${due}`: a fired key never arms again. Without a due day its last part is the day
   * of the opening, `from-2026-09-01`: a step that is opened again climbs again.
   */
  key: string;
  instance: string;
  step: string;
  rung: string;
  /** 1, or of a repeating rung the day it stands for, day 1 being the first that it could go. */
  n: number;
  due: Day | null;
  at: Instant;
  to: Role[];
  /** Place in the ladder, 0 the weakest: when several are past at once, only the strongest fires. */
  strength: number;
}
