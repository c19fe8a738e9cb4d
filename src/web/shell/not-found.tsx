import { LinkButton } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';

export function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t('shell.notFound')}>
      <p>{t('shell.notFound.do')}</p>
      <p>
        <LinkButton to="/" kind="primary">
          {t('shell.home')}
        </LinkButton>
      </p>
    </Page>
  );
}
