import { lazy, Suspense } from 'react';
import { useTourRunning } from './progress.ts';

const Tour = lazy(() => import('./tour.tsx'));

/** Stands around every page; the tour itself is loaded when somebody takes it. */
export function Guide() {
  return useTourRunning() ? (
    <Suspense>
      <Tour />
    </Suspense>
  ) : null;
}
