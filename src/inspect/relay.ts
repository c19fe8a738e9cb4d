import { inspect } from './legacy.ts';
import type { InspectedInstance } from './service.ts';

/** What the package says of a service, as text for the wire. */
export interface Frame {
  type: string;
  sessionId: string;
  text: string;
}

export interface Hearer {
  hear(frame: Frame): void;
}

interface PackageClient {
  on(event: 'message', heard: (data: Buffer, isBinary: boolean) => void): void;
}

/** Real milliseconds. */
const restMs = 1_000;
/** The one thing that a receiver says and that the package may hear. */
const inspecting = JSON.stringify({ type: 'xstate.inspecting' });

/**
 * Stands between `@xstate/inspect` and the receivers. The package's own server side tells every service to every client,
 * lets each of them drive what it sees, and ends the process at a frame that is no JSON; so it is given this instead of a
 * server: it sees one client, which never says anything but that it looks.
 */
class Relay {
  readonly #hearers = new Set<Hearer>();
  #say: (data: Buffer, isBinary: boolean) => void = () => {};
  #resting: NodeJS.Timeout | undefined;
  #asked = false;

  constructor() {
    const told = (text: string) => {
      const { type, sessionId } = JSON.parse(text) as Frame;
      for (const hearer of this.#hearers) hearer.hear({ type, sessionId, text });
    };
    const client: PackageClient = {
      on: (_, heard) => {
        this.#say = heard;
      },
    };
    const server = {
      clients: new Set([{ readyState: 1, OPEN: 1, send: told }]),
      on: (event: string, listener: (client: PackageClient) => void) => {
        if (event === 'connection') listener(client);
      },
      close: () => {},
    };
    inspect({ server: server as unknown as Parameters<typeof inspect>[0]['server'] });
    this.introduce();
  }

  join(hearer: Hearer): () => void {
    this.#hearers.add(hearer);
    return () => void this.#hearers.delete(hearer);
  }

  /**
   * Has the package introduce every service once more: whoever knows one takes no notice. At most once a second, however
   * often it is asked for: it takes its while where there are many.
   */
  introduce(): void {
    this.#asked = true;
    if (this.#resting) return;
    this.#asked = false;
    this.#say(Buffer.from(inspecting), false);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      if (this.#asked) this.introduce();
    }, restMs);
    this.#resting.unref();
  }

  register(instance: InspectedInstance): void {
    devTools().register(instance);
  }
}

/** Where the package looks for services: it has one such place in a process. */
const devTools = () =>
  (globalThis as unknown as { __xstate__: { register(service: InspectedInstance): void } }).__xstate__;

let only: Relay | undefined;

/** The package keeps its services for the whole process, so there is one of these. */
export function relay(): Relay {
  only ??= new Relay();
  return only;
}
