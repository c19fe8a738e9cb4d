import { useEffect, useLayoutEffect, useState } from 'react';

/** How long a page may take until its control is there, and how often that is looked at. Real milliseconds. */
const patienceMs = 5_000;
const lookMs = 100;

const inSight = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

function find(selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors)
    for (const element of document.querySelectorAll<HTMLElement>(selector)) if (inSight(element)) return element;
  return null;
}

/**
 * The control of a step as soon as its page shows it, marked and scrolled to; at last the page's heading. Null: not yet.
 * A page that is drawn anew may have another one in its place.
 */
export function useTarget(selectors: readonly string[], isThere: boolean): HTMLElement | null {
  const [found, set] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!isThere) return;
    let current: HTMLElement | null = null;
    let waited = 0;
    const look = () => {
      if (current && inSight(current)) return;
      waited += lookMs;
      current = find(selectors) ?? (waited >= patienceMs ? find(['main h1', 'main']) : null);
      if (!current) return;
      waited = 0;
      // Where a card fits below it.
      current.scrollIntoView({ block: current.clientHeight > innerHeight / 3 ? 'start' : 'center' });
      set(current);
    };
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [selectors, isThere]);
  useLayoutEffect(() => {
    if (!found) return;
    found.dataset.tour = '';
    return () => {
      delete found.dataset.tour;
    };
  }, [found]);
  return found;
}
