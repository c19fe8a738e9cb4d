import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Holder } from '../people/holder.ts';

/** Somebody whom the API has let in, and how to ask whether they still are. */
export interface Admitted {
  holder: Holder;
  /** Throws when their session or key has ended meanwhile. */
  again: () => Promise<Holder | undefined>;
}

const lifeMs = 60_000;
const most = 100;

/** Tickets for one connection each: a browser cannot send a header with a web socket, and a key belongs in no address. */
export class Tickets {
  readonly #given = new Map<string, Admitted & { until: number }>();
  /** Real milliseconds. */
  readonly #now: () => number;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  give(admitted: Admitted): string {
    for (const [ticket, { until }] of this.#given)
      if (until <= this.#now() || this.#given.size >= most) this.#given.delete(ticket);
    const ticket = randomBytes(32).toString('base64url');
    this.#given.set(ticket, { ...admitted, until: this.#now() + lifeMs });
    return ticket;
  }

  /** Once; undefined: not given, used or too old. */
  take(ticket: string): Admitted | undefined {
    const found = this.#given.get(ticket);
    this.#given.delete(ticket);
    return found && found.until > this.#now() ? found : undefined;
  }
}
