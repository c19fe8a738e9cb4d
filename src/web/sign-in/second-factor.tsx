import { useSearch } from '@tanstack/react-router';
import { LinkButton } from '../parts/button.tsx';
import { Page, Section } from '../parts/page.tsx';
import { useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { Authenticator } from './authenticator.tsx';
import { Passkeys } from './passkeys.tsx';

/** A second proof beside the password. Right after the first sign-in it is offered, not demanded. */
export function SecondFactorPage() {
  const { t } = useWords();
  const { first } = useSearch({ from: '/app/account/second-factor' });
  const factors = useSession()?.factors;
  return (
    <Page
      narrow
      title={t('sign-in.second.title')}
      intro={t('sign-in.second.intro')}
      actions={
        <LinkButton to={first ? '/' : '/account'} kind={first ? 'secondary' : 'quiet'}>
          {t(first ? 'sign-in.second.later' : 'sign-in.second.account')}
        </LinkButton>
      }
    >
      <Section title={t('sign-in.passkeys')} intro={t('sign-in.passkeys.intro')}>
        <Passkeys />
      </Section>
      {factors?.password && (
        <Section title={t('sign-in.authenticator')} intro={t('sign-in.authenticator.intro')}>
          <Authenticator on={factors.totp} />
        </Section>
      )}
    </Page>
  );
}
