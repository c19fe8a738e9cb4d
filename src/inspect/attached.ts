import type { WebSocket } from 'ws';
import type { Viewer } from '../store/queries/visible.ts';
import type { Frame, Hearer } from './relay.ts';
import type { Admitted } from './tickets.ts';

export interface Sizes {
  /** Of one message of a receiver, in bytes; what it may say is shorter than fifty. */
  messageBytes: number;
  /** Messages of one receiver within ten real seconds. */
  messages: number;
  /** What is not taken by the other side, in bytes, before it is given up. */
  waitingBytes: number;
}

const rateMs = 10_000;

/** Why a receiver is sent away: codes of RFC 6455, and one of ours. */
const closing = { violation: 1008, ended: 4401 } as const;

/** One receiver: hears of the instances that its holder may see, and is heard in nothing but that it looks. */
export class Attached implements Hearer {
  viewer: Viewer;
  readonly again: Admitted['again'];
  readonly #socket: WebSocket;
  readonly #sizes: Sizes;
  readonly #looks: () => void;
  #looking = false;
  /** The sessions that it may know, and those that it does. */
  #visible: ReadonlySet<string> = new Set();
  readonly #known = new Set<string>();
  #messages = 0;
  #alive = true;
  readonly #rate: NodeJS.Timeout;

  /** `looks` is called when it wants to be introduced to what it may see. */
  constructor(socket: WebSocket, { holder, again }: Admitted, { sizes, looks }: { sizes: Sizes; looks: () => void }) {
    this.viewer = holder;
    this.again = again;
    this.#socket = socket;
    this.#sizes = sizes;
    this.#looks = looks;
    this.#rate = setInterval(() => {
      this.#messages = 0;
    }, rateMs);
    this.#rate.unref();
    socket.on('message', (data, isBinary) => this.#said(data.toString(), isBinary));
    socket.on('pong', () => {
      this.#alive = true;
    });
    // What is too long or no web socket's: the socket closes by itself.
    socket.on('error', () => {});
    socket.once('close', () => clearInterval(this.#rate));
  }

  /** Must it be introduced to something? */
  get lacks(): boolean {
    return this.#looking && [...this.#visible].some((session) => !this.#known.has(session));
  }

  /** These, and no others, from now on. */
  see(sessions: ReadonlySet<string>): void {
    this.#visible = sessions;
    for (const sessionId of [...this.#known].filter((each) => !sessions.has(each)))
      this.hear({ type: 'service.stop', sessionId, text: JSON.stringify({ type: 'service.stop', sessionId }) });
  }

  hear({ type, sessionId, text }: Frame): void {
    if (type === 'service.register') {
      if (!this.#looking || !this.#visible.has(sessionId) || this.#known.has(sessionId)) return;
      this.#known.add(sessionId);
    } else if (!this.#known.has(sessionId)) return;
    if (type === 'service.stop') this.#known.delete(sessionId);
    if (this.#socket.bufferedAmount > this.#sizes.waitingBytes) this.#socket.terminate();
    else this.#socket.send(text);
  }

  /** Is it still there? Asks, and ends it when it did not answer the last time. */
  beat(): void {
    if (this.#alive) this.#socket.ping();
    else this.#socket.terminate();
    this.#alive = false;
  }

  /** Its session or key is over. */
  end(): void {
    this.#socket.close(closing.ended);
  }

  #said(text: string, isBinary: boolean): void {
    this.#messages += 1;
    if (this.#messages > this.#sizes.messages) this.#socket.close(closing.violation);
    else if (!isBinary && saysThatItLooks(text)) this.#look();
  }

  #look(): void {
    this.#looking = true;
    this.#known.clear();
    this.#looks();
  }
}

/** Everything else that a receiver could say would drive something, and comes to nothing. */
function saysThatItLooks(text: string): boolean {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null && 'type' in said && said.type === 'xstate.inspecting';
  } catch {
    return false;
  }
}
