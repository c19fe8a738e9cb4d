import { useState } from 'react';
import { useWrite } from '../asking.ts';
import { TextArea } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
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
  const send = () => {
    const said = reason.trim();
    write.mutate({
      params: { id },
      body: { owner: email === '' ? null : email, ...(said !== '' && { reason: said }) },
    });
  };
  return (
    <FormDialog
      title={t('incident.people.owner.change')}
      action={t('parts.save')}
      write={write}
      onSend={send}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
