import { type FormEvent, useState } from 'react';
import { useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox, CheckboxGroup } from '../parts/choice.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { Problem } from '../parts/problem.tsx';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ params: { id: show.incident.id }, body: { restricted: on, readers: on ? chosen : [] } });
  };
  return (
    <Dialog title={t('incident.people.access.change')} open onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {write.error && <Problem error={write.error} />}
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
        <Actions>
          <Button onPress={onClose}>{t('parts.cancel')}</Button>
          <Button type="submit" kind="primary" busy={write.isPending}>
            {t('incident.people.access.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
