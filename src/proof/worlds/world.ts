import type { MachineEvent } from '../../domain/event.ts';
import type { Instant } from '../../domain/time.ts';
import type { LiveInstance } from '../../engine/record.ts';

type Snapshot = LiveInstance['snapshot'];

/** What the search knows of a machine that the machine does not say itself: with what it is tried, and how it is read. */
export interface World {
  /** The ways it can begin. */
  inputs(at: Instant): object[];
  /** Events enough to reach everything it can do, and to be refused for every reason it has. */
  events(at: Instant): MachineEvent[];
  /** Beside them, what is said of exactly this context: how many persons are left, say. */
  fitting?(context: Snapshot['context'], at: Instant): MachineEvent[];
  /** False: the engine never says it to such an instance, or it would lead on for ever. Left out: all may come. */
  isPossible?(context: Snapshot['context'], event: MachineEvent): boolean;
  /** States that take events and yet await nothing: whoever leaves them alone forgets nothing. */
  atRest: readonly string[];
  /** Paths below which waiting is the whole incident's, so that no reminder is due: it ends with the incident. */
  unreminded: readonly string[];
  /** The path below which a duty or task of this id is worked on; '' is the whole instance. */
  placeOf(step: string): string;
}
