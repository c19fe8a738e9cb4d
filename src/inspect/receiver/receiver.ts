import { createWebSocketReceiver } from '@xstate/inspect';
import type { Heard } from './heard.ts';

interface Listener {
  heard(heard: Heard): void;
  /** The connection is there. */
  joined(): void;
  /** It is no more. */
  ended(): void;
}

/** Attaches the package's own receiver, for a browser: `host` with port and path. Returns how to leave. */
export function receive(server: string, { heard, joined, ended }: Listener): () => void {
  const protocol = location.protocol === 'https:' ? 'wss' : 'ws';
  const { receiver, socket } = withSocket(() => createWebSocketReceiver({ server, protocol, serialize: undefined }));
  receiver.subscribe((event) => {
    const session = event.sessionId;
    switch (event.type) {
      case 'service.register':
        return heard({ type: 'registered', session, machine: event.machine.id, states: innermost(event.state) });
      case 'service.event':
        return heard({ type: 'happened', session, event: event.event.name, at: String(event.event.data.at ?? '') });
      case 'service.state':
        return heard({ type: 'moved', session, states: innermost(event.state) });
      case 'service.stop':
        return heard({ type: 'stopped', session });
    }
  });
  socket?.addEventListener('open', joined);
  socket?.addEventListener('close', ended);
  return () => {
    socket?.removeEventListener('close', ended);
    socket?.close();
  };
}

/** The package's receiver keeps its socket to itself and cannot be ended: so the socket is noticed while it is made. */
function withSocket<Receiver>(make: () => Receiver): { receiver: Receiver; socket: WebSocket | undefined } {
  const { WebSocket: Native } = globalThis;
  let socket: WebSocket | undefined;
  globalThis.WebSocket = class extends Native {
    constructor(...parts: ConstructorParameters<typeof WebSocket>) {
      super(...parts);
      socket = this;
    }
  };
  try {
    const receiver = make();
    return { receiver, socket };
  } finally {
    globalThis.WebSocket = Native;
  }
}

/** The paths of the innermost states. */
function innermost(state: { toStrings(): string[] }): string[] {
  const all = state.toStrings();
  return all.filter((path) => !all.some((other) => other.startsWith(`${path}.`)));
}
