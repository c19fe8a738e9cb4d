import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Loading } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { followLink } from './calls.ts';
import { useEnter, useEntry } from './enter.ts';
import { LinkFault } from './link-fault.tsx';

/** From `sokuho open`: in by a link that works once. */
export function LinkPage() {
  const { t } = useWords();
  const { token } = useParams({ from: '/entry/sign-in/link/$token' });
  const enter = useEnter();
  const { mutate, error } = useEntry(followLink, () => enter());
  const followed = useRef(false);
  useEffect(() => {
    // Twice would find it used.
    if (followed.current) return;
    followed.current = true;
    mutate({ params: { token } });
  }, [mutate, token]);
  return <Page title={t('sign-in.title')}>{error ? <LinkFault error={error} kind="link" /> : <Loading />}</Page>;
}
