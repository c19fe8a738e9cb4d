import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask } from '../api.ts';
import { useAnswer } from '../asking.ts';
import { type EventView, eventsCall } from './calls.ts';

export type Kind = 'people' | 'facts' | 'reminders';

/** So many at once: more than anybody reads in one go, few enough to be there at once. */
export const pageSize = 100;

/**
 * The events of an incident, newest first. The newest page is live; older ones never change, so they are asked for once,
 * when somebody goes on reading, and live updates do not ask for them again.
 */
export function useTimeline(id: string, kind: Kind | null) {
  const query = { limit: pageSize, ...(kind && { kind }) };
  const head = useAnswer(eventsCall, { params: { id }, query });
  const seen = useRef({ of: '', events: new Map<number, EventView>(), anchor: 0 });
  const of = `${id} ${kind}`;
  const newest = head.data?.events ?? [];
  const oldest = newest[0]?.seq ?? 0;
  const isGap =
    oldest > Math.max(0, ...seen.current.events.keys()) + 1 && seen.current.events.size > 0 && kind === null;
  if (head.data && (seen.current.of !== of || isGap)) seen.current = { of, events: new Map(), anchor: oldest };
  const anchor = seen.current.of === of ? seen.current.anchor : oldest;
  const older = useInfiniteQuery({
    queryKey: ['older events', of, anchor],
    queryFn: ({ pageParam, signal }) =>
      ask(eventsCall, { params: { id }, query: { ...query, before: pageParam } }, signal),
    initialPageParam: anchor,
    getNextPageParam: ({ events, more }) => (more ? (events[0]?.seq ?? null) : null),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const pages = older.data?.pages ?? [];
  const { events } = seen.current;
  for (const event of [...pages.flatMap((page) => page.events), ...newest]) events.set(event.seq, event);
  const more = pages.at(-1)?.more ?? head.data?.more ?? false;
  return {
    head,
    events: head.data ? [...events.values()].sort((a, b) => b.seq - a.seq) : [],
    more,
    loading: older.isFetching,
    error: older.error,
    readOn: () => {
      if (!older.isFetching) void (pages.length === 0 ? older.refetch() : older.fetchNextPage());
    },
  };
}

/** A correction that came later than its page says so of what it took back. */
export const correctedBy = (event: EventView, events: readonly EventView[]): number | null =>
  event.correctedBy ?? events.find(({ corrects }) => corrects?.seq === event.seq)?.seq ?? null;
