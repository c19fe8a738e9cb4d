import { useLocation, useNavigate } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The cursors of the pages of a list that one has passed. */
    trail?: string[];
  }
}

const start: string[] = [];

/**
 * Where one is in a list that comes page by page. It is kept with the place in the history: "back" comes back to the
 * page, and another filter, which is another address, begins anew.
 */
export function useTrail() {
  const trail = useLocation({ select: ({ state }) => state.trail ?? start });
  const navigate = useNavigate();
  const go = (next: string[]) => void navigate({ to: '.', search: true, state: { trail: next } });
  return {
    /** What the API gave for this page; undefined: the first. */
    cursor: trail.at(-1),
    pagesBefore: trail.length,
    on: (cursor: string) => go([...trail, cursor]),
    back: () => go(trail.slice(0, -1)),
  };
}
