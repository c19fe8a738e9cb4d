import { useState } from 'react';
import { useWrite } from '../asking.ts';
import { Checkbox, CheckboxGroup } from '../parts/choice.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useWords } from '../words/words.tsx';
import { restrictCall } from './calls.ts';
import { useShown } from './shown.tsx';

interface RestrictionDialogProps {
  restricted: boolean;
  /** Ids. */
  readers: string[];
  onClose: () => void;
}

/** Who may see the incident. */
export function RestrictionDialog({ restricted, readers, onClose }: RestrictionDialogProps) {
  const { t } = useWords();
  const { show, tell, persons } = useShown();
  const [on, turn] = useState(restricted);
  const [chosen, choose] = useState(readers);
  const write = useWrite(restrictCall, () => {
    tell(t('incident.done.saved'));
    onClose();
  });
  return (
    <FormDialog
      title={t('incident.people.access.change')}
      action={t('incident.people.access.save')}
      write={write}
      onSend={() =>
        write.mutate({ params: { id: show.incident.id }, body: { restricted: on, readers: on ? chosen : [] } })
      }
      onClose={onClose}
    >
      <Checkbox
        label={t('incident.people.access.restrict')}
        hint={t('incident.restricted.hint')}
        checked={on}
        onChange={({ target }) => turn(target.checked)}
      />
      {on && (
        <CheckboxGroup
          label={t('incident.people.access.readers')}
          hint={t('incident.people.access.readers.hint')}
          options={persons.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
          values={chosen}
          onChange={choose}
        />
      )}
    </FormDialog>
  );
}
