import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../asking.ts';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { waysIn } from './calls.ts';
import { CodeForm } from './code-form.tsx';
import { useEnter } from './enter.ts';
import { OtherWays } from './other-ways.tsx';
import { PasswordForm } from './password-form.tsx';

/** Password and, where it is set up, a code; or a passkey, or single sign-on. */
export function SignInPage() {
  const { t } = useWords();
  const { next, error } = useSearch({ from: '/entry/sign-in' });
  const [step, setStep] = useState<'password' | 'code'>('password');
  const { data: ways } = useAnswer(waysIn, {});
  const enter = useEnter();
  const inside = () => enter(next);

  if (step === 'code')
    return (
      <Page title={t('sign-in.code.title')}>
        <CodeForm onEnter={inside} onBack={() => setStep('password')} />
      </Page>
    );
  return (
    <Page title={t('sign-in.title')}>
      {next && <p className="-mt-3 text-sm text-quiet">{t('sign-in.first')}</p>}
      {error && (
        <Notice tone="danger" live="assertive">
          <p>{t('sign-in.refused.singleSignOn')}</p>
        </Notice>
      )}
      {ways?.setUp && (
        <Notice title={t('sign-in.setUp')}>
          <p>{t('sign-in.setUp.do')}</p>
        </Notice>
      )}
      <PasswordForm onEnter={inside} onCode={() => setStep('code')} />
      <OtherWays singleSignOn={ways?.singleSignOn ?? null} next={next} onEnter={inside} />
    </Page>
  );
}
