import type { Changes } from '../domain/change.ts';
import { inspect } from '../store/queries/inspected.ts';
import type { Attached } from './attached.ts';
import { relay } from './relay.ts';
import { WatchedIncident } from './watched.ts';

/** The database, as the query takes it. */
export type Db = Parameters<typeof inspect>[0];

interface Sources {
  db: Db;
  changes: Changes;
  onTrouble: (error: unknown) => void;
}

/** One organization, as long as somebody looks at it. Learns what happened from the database, never from the engine. */
export class OrganizationWatch {
  readonly attached = new Set<Attached>();
  readonly #incidents = new Map<string, WatchedIncident>();
  readonly #sources: Sources;
  readonly #leave: () => void;
  #looking = false;
  #again = false;

  constructor(organizationId: string, sources: Sources) {
    this.#sources = sources;
    this.#leave = sources.changes.subscribe(organizationId, { changed: () => void this.look() });
  }

  /** Reads what is new and tells it to whoever may know. One look at a time: what comes meanwhile is seen by the next. */
  async look(): Promise<void> {
    this.#again = true;
    if (this.#looking) return;
    this.#looking = true;
    try {
      while (this.#again && this.attached.size > 0) {
        this.#again = false;
        await this.#lookOnce();
      }
    } catch (error) {
      this.#sources.onTrouble(error);
    } finally {
      this.#looking = false;
    }
  }

  stop(): void {
    this.#leave();
    for (const incident of this.#incidents.values()) incident.stop();
    this.#incidents.clear();
  }

  async #lookOnce(): Promise<void> {
    const looking = [...this.attached];
    const viewers = looking.map(({ viewer }) => viewer);
    const known = new Map([...this.#incidents].map(([id, { lastSeq }]) => [id, lastSeq]));
    const { seen, changed } = await inspect(this.#sources.db, viewers, known);
    if (this.attached.size === 0) return;
    const telling = changed.map((incident) => this.#incidentOf(incident.id).take(incident));
    // Nobody is told anything before it is known what everybody may see now; who came meanwhile sees nothing yet.
    for (const [index, receiver] of looking.entries())
      receiver.see(new Set(seen[index]?.flatMap((id) => this.#incidents.get(id)?.sessions ?? [])));
    this.#forget(new Set(seen.flat()));
    for (const tell of telling) tell();
    if (looking.some(({ lacks }) => lacks)) relay().introduce();
  }

  #incidentOf(id: string): WatchedIncident {
    const found = this.#incidents.get(id) ?? new WatchedIncident();
    this.#incidents.set(id, found);
    return found;
  }

  #forget(seen: ReadonlySet<string>): void {
    for (const [id, incident] of this.#incidents) {
      if (seen.has(id)) continue;
      incident.stop();
      this.#incidents.delete(id);
    }
  }
}
