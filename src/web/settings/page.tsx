import { Outlet } from '@tanstack/react-router';
import { Page } from '../parts/page.tsx';
import { LinkTab, LinkTabs } from '../parts/tabs.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';

/** What an organization decides for itself, a tab a subject. */
export function SettingsPage() {
  const { t } = useWords();
  const mayKeys = useMay('keys.write');
  return (
    <Page title={t('settings.title')}>
      <LinkTabs label={t('settings.title')}>
        <LinkTab to="/settings" activeOptions={{ exact: true }}>
          {t('settings.organization')}
        </LinkTab>
        <LinkTab to="/settings/reminders">{t('settings.reminders')}</LinkTab>
        <LinkTab to="/settings/calendar">{t('settings.calendar')}</LinkTab>
        <LinkTab to="/settings/approval">{t('settings.approval')}</LinkTab>
        <LinkTab to="/settings/sign-in">{t('settings.signIn')}</LinkTab>
        <LinkTab to="/settings/mail">{t('settings.mail')}</LinkTab>
        {mayKeys && <LinkTab to="/settings/api-keys">{t('settings.keys')}</LinkTab>}
      </LinkTabs>
      <Outlet />
    </Page>
  );
}
