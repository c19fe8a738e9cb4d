import type { Kysely } from 'kysely';
import type { Machines } from '../../machines/registry.ts';
import type { Clock } from '../domain/clock.ts';
import type { Observed } from '../domain/observed.ts';
import type { Law } from '../law/rule-sets.ts';
import type { Database } from '../store/schema.ts';
import type { Ladder } from './ladder.ts';

/** What a commit left to be done soon: timers that will fire, mails that can go. */
export interface Nudge {
  timers: { id: number; seq: number; delayMs: number; trace: string | null }[];
  mails: { id: string; attempt: number; delayMs: number }[];
}

/** What the sweep needs of the queue. */
export interface SweptQueue {
  /** Hands wake-ups over and waits until they are there. Throws Unavailable. */
  hand(timers: Nudge['timers']): Promise<void>;
  /** The mark that it keeps; null when it has none. Throws Unavailable. */
  recall(): Promise<string | null>;
  keep(mark: string): Promise<void>;
}

/** What the engine is given. It knows no queue and no transport: after a commit it says what is due, and that is all. */
export interface EngineDependencies {
  db: Kysely<Database>;
  clock: Clock;
  ladder: Ladder;
  /** The rule sets to assess with; left out: those that the program holds. */
  law?: Law;
  /** The versions of the machines to step with; left out: those that the program holds. */
  machines?: Machines;
  /** Called after the commit and not waited for; may fail in silence, because the sweep repairs. */
  nudge: (nudge: Nudge) => void;
  /** Left out: the sweep nudges, and takes the queue's word for it. */
  queue?: SweptQueue;
  /** Whom to mail when the installation itself is in trouble; left out or empty: the managers. */
  administrators?: string[];
  /** Told after each commit, for metrics and logs; must not throw. */
  observe?: (fact: Observed) => void;
  /** Where an incident can be opened, for links in mails; null when no public address is set. */
  publicUrl: string | null;
}

/** Who does something, when. `at` is legal time. */
export interface Who {
  organizationId: string;
  actor: string;
  at: string;
  /** The person, where it is one who is signed in: an incident remembers who reported it. */
  personId?: string | null;
}
