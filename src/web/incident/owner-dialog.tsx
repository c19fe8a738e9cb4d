import { type FormEvent, useState } from 'react';
import { useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { TextArea } from '../parts/field.tsx';
import { Problem } from '../parts/problem.tsx';
import { Select } from '../parts/select.tsx';
import { useWords } from '../words/words.tsx';
import { ownerCall } from './calls.ts';
import { useShown } from './shown.tsx';

/** Hands an incident to somebody else. */
export function OwnerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { show, tell, persons } = useShown();
  const { id, owner } = show.incident;
  const [email, setEmail] = useState(owner?.email ?? '');
  const [reason, setReason] = useState('');
  const write = useWrite(ownerCall, () => {
    tell(t('incident.done.saved'));
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = reason.trim();
    write.mutate({
      params: { id },
      body: { owner: email === '' ? null : email, ...(said !== '' && { reason: said }) },
    });
  };
  return (
    <Dialog title={t('incident.people.owner.change')} open onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {write.error && <Problem error={write.error} />}
        <Select
          label={t('incident.people.owner.person')}
          hint={t('incident.people.owner.hint')}
          empty={t('incident.people.owner.nobody')}
          options={persons.map((person) => ({ value: person.email, label: `${person.name} (${person.email})` }))}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <TextArea
          label={t('incident.people.owner.reason')}
          optional
          value={reason}
          maxLength={4000}
          onChange={({ target }) => setReason(target.value)}
        />
        <Actions>
          <Button onPress={onClose}>{t('parts.cancel')}</Button>
          <Button type="submit" kind="primary" busy={write.isPending}>
            {t('parts.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
