import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { useEnter } from './enter.ts';
import { FactorChoices } from './factor-choices.tsx';
import { useSignOut } from './sign-out.ts';

/** The organization demands a second factor: one is set up here, and then one goes on. */
export function DemandedFactorPage() {
  const { t } = useWords();
  const { next } = useSearch({ from: '/entry/second-factor' });
  const enter = useEnter();
  const signOut = useSignOut();
  const isNeeded = useSession()?.factorNeeded ?? false;
  return (
    <Page title={t('sign-in.demanded.title')} intro={t('sign-in.demanded.intro')}>
      <FactorChoices part={Part} />
      {!isNeeded && (
        <Notice tone="success" live="polite">
          <p>{t('sign-in.demanded.done')}</p>
          <Button kind="primary" className="mt-2" onPress={() => void enter(next)}>
            {t('sign-in.demanded.go')}
          </Button>
        </Notice>
      )}
      <div className="border-t border-line pt-3">
        <Button kind="quiet" busy={signOut.isPending} onPress={() => signOut.mutate()}>
          {t('shell.signOut')}
        </Button>
      </div>
    </Page>
  );
}

const Part = ({ title, intro, children }: { title: string; intro: string; children: ReactNode }) => (
  <section className="border-t border-line pt-5">
    <h2 className="text-lg">{title}</h2>
    <p className="mb-3 text-sm text-quiet">{intro}</p>
    {children}
  </section>
);
