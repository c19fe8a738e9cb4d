import { useState } from 'react';
import { useWrite } from '../asking.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { useFaults } from '../parts/form-faults.ts';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { revokeInvitationCall, setAccessCall } from './calls.ts';
import { Invite } from './invite.tsx';
import type { Person } from './person.ts';

/** How they come in, and how that ends when they leave. */
export function SignInSection({ person }: { person: Person }) {
  const { t } = useWords();
  const may = useMay('people.write');
  const [inviting, invite] = useState(false);
  const [leaving, leave] = useState(false);
  const revoke = useWrite(revokeInvitationCall);
  const { id, name, active, account } = person;
  return (
    <Section title={t('people.signIn')}>
      <div className="flex flex-col items-start gap-3">
        <p>
          <Badge tone={active && account ? 'success' : 'neutral'}>
            {t(active ? (account ? 'people.signIn.has' : 'people.signIn.hasNot') : 'people.left')}
          </Badge>
        </p>
        <p className="text-sm text-quiet">
          {t(active ? (account ? 'people.signIn.has.text' : 'people.signIn.hasNot.text') : 'people.left.text')}
        </p>
        {may && (
          <div className="flex flex-wrap gap-2">
            {active && (
              <>
                <Button kind={account ? 'secondary' : 'primary'} onPress={() => invite(true)}>
                  {t(account ? 'people.invite.again' : 'people.invite')}
                </Button>
                <Button kind="quiet" busy={revoke.isPending} onPress={() => revoke.mutate({ params: { id } })}>
                  {t('people.invite.revoke')}
                </Button>
              </>
            )}
            <Button kind={active ? 'quiet' : 'secondary'} onPress={() => leave(true)}>
              {t(active ? 'people.deactivate' : 'people.activate')}
            </Button>
          </div>
        )}
        {revoke.error && <Problem error={revoke.error} />}
        {revoke.isSuccess && (
          <Notice tone="success" live="polite">
            {t('people.invite.revoked')}
          </Notice>
        )}
      </div>
      {inviting && <Invite person={person} onClose={() => invite(false)} />}
      {leaving && <Leave id={id} name={name} active={active} onClose={() => leave(false)} />}
    </Section>
  );
}

function Leave({ id, name, active, onClose }: Pick<Person, 'id' | 'name' | 'active'> & { onClose: () => void }) {
  const { t } = useWords();
  const set = useWrite(setAccessCall, onClose);
  const faults = useFaults(set.error);
  const deed = active ? 'people.deactivate' : 'people.activate';
  return (
    <Confirm
      title={t(`${deed}.title`, { name })}
      open
      onClose={onClose}
      onConfirm={() => set.mutate({ params: { id }, body: { active: !active } })}
      action={t(deed)}
      danger={active}
      busy={set.isPending}
    >
      <p>{t(`${deed}.text`)}</p>
      {set.error && (faults.active ? <Notice tone="danger">{faults.active}</Notice> : <Problem error={set.error} />)}
    </Confirm>
  );
}
