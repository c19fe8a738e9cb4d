import { useSyncExternalStore } from 'react';

/** Whether the tour is under way, for whoever starts it and for the page that shows it. */

const stored = 'sokuho.tour';

let running = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  running = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const startTour = (): void => set(true);

/** Ended or declined: it is not offered again in this browser, and stays in the help. */
export function endTour(): void {
  localStorage.setItem(stored, 'seen');
  set(false);
}

export const useTourRunning = (): boolean => useSyncExternalStore(subscribe, () => running);

/** Not seen yet, and not under way. */
export const useTourOffered = (): boolean =>
  useSyncExternalStore(subscribe, () => !running && localStorage.getItem(stored) === null);
