import { useParams } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useAnswer } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Description, Item } from '../parts/description.tsx';
import { useFaults } from '../parts/form-faults.ts';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { accept, invitation } from './calls.ts';
import { canPasskey } from './can-passkey.ts';
import { useEnter, useEntry } from './enter.ts';
import { LinkFault } from './link-fault.tsx';
import { NewPassword, newPasswordRules } from './new-password.tsx';
import { OtherWays } from './other-ways.tsx';

/** Somebody who was added comes in for the first time: with a password of their own, a passkey, or single sign-on. */
export function InvitationPage() {
  const { t } = useWords();
  const { token } = useParams({ from: '/entry/invitation/$token' });
  const view = useAnswer(invitation, { params: { token } });
  return (
    <Page title={t('sign-in.invitation.title')}>
      {view.error ? (
        <LinkFault error={view.error} kind="invitation" />
      ) : (
        <Loaded of={view}>
          {({ person, organization, expiresAt, singleSignOn }) => (
            <>
              <Description>
                <Item name={t('sign-in.organization')}>{organization}</Item>
                <Item name={t('sign-in.name')}>{person.name}</Item>
                <Item name={t('sign-in.email')}>{person.email}</Item>
                <Item name={t('sign-in.invitation.until')}>
                  <InstantText at={expiresAt} />
                </Item>
              </Description>
              <AcceptForm token={token} email={person.email} />
              {singleSignOn && (
                <OtherWays singleSignOn={singleSignOn} next={undefined} passkeys={false} onEnter={() => undefined} />
              )}
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function AcceptForm({ token, email }: { token: string; email: string }) {
  const words = useWords();
  const { t } = words;
  const enter = useEnter();
  const send = useEntry(accept, ({ body }) =>
    enter(body === withoutPassword ? '/account/second-factor?first=true' : '/'),
  );
  const faults = useFaults(send.error);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: '' } });
  return (
    <form
      className="flex flex-col gap-4"
      noValidate
      onSubmit={handleSubmit((body) => send.mutate({ params: { token }, body }))}
    >
      {send.error && <LinkFault error={send.error} kind="invitation" />}
      {/* So that a password manager knows whose it is. */}
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
      <NewPassword
        field={register('password', newPasswordRules(words))}
        fault={formState.errors.password?.message ?? faults.password}
      />
      <Button type="submit" kind="primary" busy={send.isPending}>
        {t('sign-in.invitation.do')}
      </Button>
      {canPasskey() && (
        <Button isDisabled={send.isPending} onPress={() => send.mutate({ params: { token }, body: withoutPassword })}>
          {t('sign-in.invitation.passkey')}
        </Button>
      )}
    </form>
  );
}

/** A passkey is set up next, in the session that this begins. */
const withoutPassword = {};
