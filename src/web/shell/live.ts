import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { streamEventSchema } from '../../contract/stream.ts';
import { sessionOptions } from '../session.ts';
import { Line, type LiveState } from './line.ts';

export type { LiveState } from './line.ts';

/**
 * Hears what changed, and has what the page shows of it asked for again. A page that nobody looks at does
 * not listen: a browser has six lines to a server, for all its pages together.
 */
export function useLive(): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('joining');
  useEffect(() => {
    const line = new Line({
      hear: (data) => renew(client, data),
      tell: setState,
      refused: () => void client.invalidateQueries({ queryKey: sessionOptions.queryKey }),
    });
    const look = () => (document.hidden ? line.leave() : line.join());
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      line.leave();
    };
  }, [client]);
  return state;
}

/** Of an incident: all that is shown of it, and all that is shown of several. Of nobody knows which: everything. */
function renew(client: QueryClient, data: string): void {
  const { data: event } = streamEventSchema.safeParse(JSON.parse(data));
  const incident = event?.incident ?? null;
  const isOfAll = incident === null && !event?.settings;
  void client.invalidateQueries({
    predicate: ({ queryKey: [route, question] }) => {
      if ((event?.settings || isOfAll) && showsSettings.test(String(route))) return true;
      if (event?.settings || !showsIncidents.test(String(route))) return false;
      const id = shownIncident(question);
      return incident === null || id === undefined || id === incident;
    },
  });
}

const showsIncidents =
  /^(GET \/api\/v1\/(incidents|board|tasks|mails|outbox|audit)\b|POST \/api\/v1\/incidents\/\{id\}\/facts\/preview$)/;

/** Also who one is here, and what one may do. */
const showsSettings =
  /^(session|GET \/api\/v1\/(persons|policy|calendar|organization|approval|second-factor|api-keys|settings|audit))\b/;

/** `useAnswer` keeps an answer under its route and its question. */
function shownIncident(question: unknown): string | undefined {
  if (typeof question !== 'object' || question === null || !('params' in question)) return undefined;
  return (question.params as { id?: string } | undefined)?.id;
}
