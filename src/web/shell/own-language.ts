import { useEffect } from 'react';
import { useSession } from '../session.ts';
import { useLanguage } from '../words/language.tsx';

/** Whoever signs in reads their own language, whatever this browser showed before. */
export function useOwnLanguage(): void {
  const own = useSession()?.person?.lang;
  const { choose } = useLanguage();
  useEffect(() => {
    if (own) choose(own);
  }, [own, choose]);
}
