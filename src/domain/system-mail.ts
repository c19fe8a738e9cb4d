import type { Language } from './text.ts';
import type { Instant } from './time.ts';

/** What can be wrong with the installation: no sweep finishes, nobody takes jobs, or reminders lie about past their time. */
export type OutageKind = 'sweep' | 'worker' | 'timers';

/** Why the outbox is held: the database knows less than a witness outside it, lies elsewhere, or somebody asked for it. */
export type HoldCause =
  | { witness: 'folder' | 'queue'; knew: number; here: number }
  | { witness: 'place' | 'copy' }
  | { witness: 'asked'; by: string };

/** A mail about the installation itself, to its administrators. Of no incident, and with no word about any. */
export interface SystemMail {
  kind: 'system';
  said:
    | { what: 'outage'; kinds: { kind: OutageKind; since: Instant }[]; noticedBy: string; noticedAt: Instant }
    | { what: 'held'; cause: HoldCause; heldAt: Instant; waiting: number }
    | { what: 'invitation'; organization: string; invitedBy: string; expiresAt: Instant }
    /** Somebody tries whether mail arrives. */
    | { what: 'test'; by: string; at: Instant };
  /** Where the server answers; null when no public address is set. */
  link: string | null;
  /** Set on an accelerated clock: the mail then says that it is a drill. */
  clockNotice: { rate: number } | null;
  addressee: { name: string; email: string; lang: Language };
}
