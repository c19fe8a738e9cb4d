import { accessRoleLabels } from '../../domain/access.ts';
import { languages } from '../../domain/text.ts';
import { useWrite } from '../asking.ts';
import { LinkButton } from '../parts/button.tsx';
import { RadioGroup } from '../parts/choice.tsx';
import { Description, Item } from '../parts/description.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page, Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { changeSession, type Session, useSession } from '../session.ts';
import { useLanguage } from '../words/language.tsx';
import { useWords } from '../words/words.tsx';
import { Password } from './password.tsx';
import { OwnSessions } from './sessions.tsx';

/** One's own: who one is here, the language, how one signs in, and where. */
export function AccountPage() {
  const { t } = useWords();
  const session = useSession();
  if (!session?.person)
    return (
      <Page title={t('settings.account')} narrow>
        <Notice tone="neutral">{t('settings.account.key')}</Notice>
      </Page>
    );
  return (
    <Page title={t('settings.account')} narrow>
      <WhoYouAre session={session} person={session.person} />
      <Language />
      <Section title={t('settings.account.second')} intro={t('settings.account.second.intro')}>
        <SecondFactors factors={session.factors} />
      </Section>
      {session.factors?.password && <Password />}
      <OwnSessions />
    </Page>
  );
}

function WhoYouAre({ session, person }: { session: Session; person: NonNullable<Session['person']> }) {
  const { t, say } = useWords();
  return (
    <Section title={t('settings.account.who')} intro={t('settings.account.who.intro')}>
      <Description>
        <Item name={t('settings.account.name')}>{person.name}</Item>
        <Item name={t('settings.account.email')}>{person.email}</Item>
        <Item name={t('settings.account.organization')}>{session.organization.name}</Item>
        <Item name={t('settings.account.roles')}>
          {session.roles.map((role) => say(accessRoleLabels[role])).join(t('parts.listSeparator')) ||
            t('settings.account.noRole')}
        </Item>
      </Description>
    </Section>
  );
}

/** Of the pages in this browser, and of the mails that go to this person. */
function Language() {
  const { t } = useWords();
  const { lang, choose } = useLanguage();
  const save = useWrite(changeSession);
  return (
    <Section title={t('settings.account.lang')} intro={t('settings.account.lang.intro')}>
      {save.error && <Problem error={save.error} />}
      <RadioGroup
        inline
        label={t('settings.account.lang.which')}
        options={languages.map((value) => ({ value, label: t(`settings.lang.${value}`) }))}
        value={lang}
        onChange={(next) => {
          choose(next);
          save.mutate({ body: { lang: next } });
        }}
      />
    </Section>
  );
}

function SecondFactors({ factors }: { factors: Session['factors'] }) {
  const { t } = useWords();
  const { totp = false, passkeys = 0 } = factors ?? {};
  return (
    <>
      {!totp && passkeys === 0 && (
        <Notice tone="warning" className="mb-3">
          {t('settings.account.second.none')}
        </Notice>
      )}
      <Description>
        <Item name={t('settings.account.passkeys')}>{t('settings.account.passkeys.count', { count: passkeys })}</Item>
        <Item name={t('settings.account.totp')}>
          {t(totp ? 'settings.account.totp.on' : 'settings.account.totp.off')}
        </Item>
      </Description>
      <LinkButton to="/account/second-factor" className="mt-3">
        {t('settings.account.second.do')}
      </LinkButton>
    </>
  );
}
