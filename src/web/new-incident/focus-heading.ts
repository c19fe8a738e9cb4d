import { useEffect } from 'react';

/** When one step of the page takes the place of another, who reads by keyboard or ear begins at its heading. */
export function useFocusHeading(): void {
  useEffect(() => {
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, []);
}
