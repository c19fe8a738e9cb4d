import { NotFound } from '../domain/errors.ts';
import type { Inspected } from '../store/queries/inspected.ts';
import { relay } from './relay.ts';
import { type Happened, InspectedInstance, madeUnder, type Standing } from './service.ts';

/** An incident that somebody looks at: its instances as services, as of the newest event that was told. */
export class WatchedIncident {
  lastSeq = -1;
  readonly #instances = new Map<string, InspectedInstance>();

  get sessions(): string[] {
    return [...this.#instances.values()].map(({ sessionId }) => sessionId);
  }

  /** Makes what is new of it and drops what is gone; returns what is to be told once everybody's eyes are set. */
  take({ number, last_seq, instances, events }: Inspected): () => void {
    this.lastSeq = last_seq;
    const telling = instances.flatMap((row) => {
      const { key, machine, machine_version: version } = row;
      const standing = row.snapshot as Standing;
      const happened = events.filter(({ target }) => target === key).map(withoutPayload);
      const tell = (to: InspectedInstance) => happened.length > 0 && to.tell(happened, standing);
      const present = this.#instances.get(key);
      if (present?.made === madeUnder({ machine, version })) return [() => tell(present)];
      present?.stop();
      this.#instances.delete(key);
      const made = instanceOf({ id: `${number}/${key}`, machine, version }, standing);
      if (!made) return [];
      this.#instances.set(key, made);
      return [
        () => {
          relay().register(made);
          tell(made);
        },
      ];
    });
    return () => {
      for (const tell of telling) tell();
    };
  }

  stop(): void {
    for (const instance of this.#instances.values()) instance.stop();
    this.#instances.clear();
  }
}

const withoutPayload = ({ type, at }: Happened): Happened => ({ type, at });

/** Null: an instance of a machine that this program does not hold, as while another version is rolled out. */
function instanceOf(...made: ConstructorParameters<typeof InspectedInstance>): InspectedInstance | null {
  try {
    return new InspectedInstance(...made);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
