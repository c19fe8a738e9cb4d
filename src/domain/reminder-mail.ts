import type { Day } from './day.ts';
import type { Basis, DutyId, Recipient, Standing } from './duty.ts';
import type { Role } from './role.ts';
import type { Language, Text } from './text.ts';
import type { Instant } from './time.ts';

/** The rungs of the two ladders that have words of their own, weakest first: days around a due day, days after an opening. */
export const rungNames = [
  'target',
  'dayBefore',
  'dueDay',
  'evening',
  'due',
  'overdue',
  'firstDay',
  'thirdDay',
  'fifthDay',
  'daily',
  'weekly',
] as const;
export type RungName = (typeof rungNames)[number];

/** A sentence that says why; `rule` is the id it can be looked up by. A `Reason` is one too. */
export interface Because extends Text {
  rule?: string;
}

/** Something to do now; of an event that can be recorded, `event` is its type. */
export interface NextThing extends Text {
  event?: string;
}

/**
 * All that a reminder says, fixed when it fires and stored in its outbox row as JSON: the mail that goes out
 * a day later, or a second time after a crash, is the same mail. Words and layout are chosen when it is rendered.
 */
export interface ReminderMail {
  kind: 'reminder';
  firedAt: Instant;
  /** `title` null: a restricted incident, whose mails carry no detail of the case. */
  incident: { number: string; id: string; title: string | null };
  duty: {
    /** What `--duty` takes: `ppc.final:minister`, or the id of a task. */
    key: string;
    id: DutyId | string;
    /** Needed for a task, whose id has no label of its own. */
    label?: Text;
    recipient: Recipient | null;
    standing: Standing | null;
    basis: Basis | null;
    /** When this step was opened: what "the 3rd day" counts from when there is no due day. */
    openedAt: Instant;
  };
  /** `n` is 1 but for a rung that repeats, where it counts the days. */
  rung: {
    /** One of `rungNames`, or what a policy calls a rung of its own. */
    name: string;
    n: number;
    /** The roles that it tells. */
    to?: Role[];
  };
  target: Day | null;
  due: Day | null;
  /** The end of the due day, 24:00 in Japan. */
  dueAt: Instant | null;
  why: Because[];
  whatNext: NextThing[];
  /** Names of those who are to do it: left out of mails older than this field, and when nobody is. */
  owners?: string[];
  /** The reminder that comes after this one if nothing is done. */
  following?: { rung: string; at: Instant; to: Role[] };
  /** Where the incident can be opened; null when no public address is set. */
  link: string | null;
  /** A one-time link that acknowledges, after a press of a button; null when no public address is set. */
  acknowledgeLink?: string | null;
  /** Hash of the newest event of the incident's chain: kept in mailboxes, it anchors the chain outside. */
  chainHead: string;
  /** Set on an accelerated clock: the mail then says that it is a drill. */
  clockNotice: { rate: number } | null;
  addressee: {
    name: string;
    email: string;
    lang: Language;
    /** Names of those who are away and for whom the addressee stands in. */
    insteadOf?: string[];
  };
  /** Names of those meant who could not be told: said to the administrator. */
  unreachable?: string[];
}
