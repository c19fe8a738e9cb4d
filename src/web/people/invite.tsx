import { useState } from 'react';
import { useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/choice.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { useFaults } from '../parts/form-faults.ts';
import { InstantText } from '../parts/instant-text.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { inviteCall } from './calls.ts';
import type { Person } from './person.ts';

/** A link for seven days and once, by mail or to hand over. */
export function Invite({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useWords();
  const [mail, setMail] = useState(true);
  const [forgetsFactors, setForgets] = useState(false);
  const invite = useWrite(inviteCall);
  const faults = Object.values(useFaults(invite.error));
  const made = invite.data?.invitation;
  return (
    <Dialog title={t('people.invite.title', { name: person.name })} open onClose={onClose}>
      {made ? (
        <div className="flex flex-col gap-4">
          <Notice tone="success" live="polite" title={t(made.mailed ? 'people.invite.mailed' : 'people.invite.made')}>
            <p>
              {made.mailed && t('people.invite.mailed.to', { email: made.person.email })} {t('people.invite.until')}{' '}
              <InstantText at={made.expiresAt} />
            </p>
          </Notice>
          <TextField
            label={t('people.invite.link')}
            hint={t('people.invite.link.hint')}
            readOnly
            value={made.url}
            onFocus={({ target }) => target.select()}
          />
          <div>
            <CopyButton text={made.url} />
          </div>
          <Actions className="mt-0">
            <Button kind="primary" onPress={onClose}>
              {t('parts.close')}
            </Button>
          </Actions>
        </div>
      ) : (
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            invite.mutate({ params: { id: person.id }, body: { mail, forgetsFactors } });
          }}
        >
          <p>{t('people.invite.text')}</p>
          {person.access.length === 0 && <Notice tone="warning">{t('people.invite.noRole')}</Notice>}
          {invite.error &&
            (faults.length > 0 ? <Notice tone="danger">{faults.join(' ')}</Notice> : <Problem error={invite.error} />)}
          <Checkbox
            label={t('people.invite.byMail', { email: person.email })}
            hint={t('people.invite.byMail.hint')}
            checked={mail}
            onChange={({ target }) => setMail(target.checked)}
          />
          {person.account && (
            <Checkbox
              label={t('people.invite.forget')}
              hint={t('people.invite.forget.hint')}
              checked={forgetsFactors}
              onChange={({ target }) => setForgets(target.checked)}
            />
          )}
          <Actions className="mt-2">
            <Button onPress={onClose}>{t('parts.cancel')}</Button>
            <Button type="submit" kind="primary" busy={invite.isPending}>
              {t('people.invite')}
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}
