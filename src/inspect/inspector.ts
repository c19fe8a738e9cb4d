import type { WebSocket } from 'ws';
import type { Changes } from '../domain/change.ts';
import { Attached, type Sizes } from './attached.ts';
import { relay } from './relay.ts';
import { type Admitted, Tickets } from './tickets.ts';
import { type Db, OrganizationWatch } from './watch.ts';

export interface InspectorOptions {
  db: Db;
  changes: Changes;
  onTrouble: (error: unknown) => void;
  /** Real milliseconds between two looks at whether a receiver is there and still let in. */
  beatMs?: number;
  sizes?: Partial<Sizes>;
}

const usual: Sizes = { messageBytes: 4_096, messages: 20, waitingBytes: 16 * 1024 * 1024 };

/** Shows receivers of `@xstate/inspect` what happens to the incidents that they may see. Nothing comes back. */
export class Inspector {
  readonly tickets = new Tickets();
  readonly sizes: Sizes;
  readonly #options: InspectorOptions;
  readonly #sockets = new Set<WebSocket>();
  readonly #watches = new Map<string, OrganizationWatch>();

  constructor(options: InspectorOptions) {
    this.#options = options;
    this.sizes = { ...usual, ...options.sizes };
  }

  get count(): number {
    return this.#sockets.size;
  }

  attach(socket: WebSocket, admitted: Admitted): void {
    const { organizationId } = admitted.holder;
    const watch = this.#watchOf(organizationId);
    const looks = () => relay().introduce();
    const receiver = new Attached(socket, admitted, { sizes: this.sizes, looks });
    const leave = relay().join(receiver);
    this.#sockets.add(socket);
    watch.attached.add(receiver);
    const beating = setInterval(() => void this.#beat(receiver, organizationId), this.#options.beatMs ?? 20_000);
    socket.once('close', () => {
      clearInterval(beating);
      leave();
      this.#sockets.delete(socket);
      watch.attached.delete(receiver);
      if (watch.attached.size > 0) return;
      watch.stop();
      this.#watches.delete(organizationId);
    });
    void watch.look();
  }

  close(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Asks once more who it is: what they may see may have become less, also where no incident changed. */
  async #beat(receiver: Attached, organizationId: string): Promise<void> {
    const holder = await receiver.again().catch(() => undefined);
    if (holder?.organizationId !== organizationId) return receiver.end();
    receiver.viewer = holder;
    receiver.beat();
    await this.#watches.get(organizationId)?.look();
  }

  #watchOf(organizationId: string): OrganizationWatch {
    const found = this.#watches.get(organizationId) ?? new OrganizationWatch(organizationId, this.#options);
    this.#watches.set(organizationId, found);
    return found;
  }
}
