import { useSearch } from '@tanstack/react-router';
import { LinkButton } from '../parts/button.tsx';
import { Page, Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { FactorChoices } from './factor-choices.tsx';

/** A second proof beside the password. Right after the first sign-in it is offered, not demanded. */
export function SecondFactorPage() {
  const { t } = useWords();
  const { first } = useSearch({ from: '/app/account/second-factor' });
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
      <FactorChoices part={Section} />
    </Page>
  );
}
