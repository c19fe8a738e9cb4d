import { useState } from 'react';
import { type ClosedDays, closedDaysSchema } from '../../contract/calendar.ts';
import { faultsOf } from '../../contract/facts.ts';
import { useLegalToday } from '../clock.tsx';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { faultText } from '../words/faults.ts';
import { useWords } from '../words/words.tsx';

/** Which span is edited: its place, or null for a new one; and what it begins with. */
export interface Editing {
  index: number | null;
  span: ClosedDays | null;
}

interface ClosedDaysDialogProps {
  editing: Editing | null;
  onClose: () => void;
  /** Null as the span: it is removed. */
  onChange: (index: number | null, span: ClosedDays | null) => void;
}

/** A closed day or several in a row, of one year or of every year. */
export function ClosedDaysDialog({ editing, onClose, onChange }: ClosedDaysDialogProps) {
  const { t, lang } = useWords();
  const year = useLegalToday().slice(0, 4);
  const begun = editing?.span;
  const [yearly, setYearly] = useState(begun?.from.length === 5);
  const whole = (day: string) => (day.length === 5 ? `${year}-${day}` : day);
  const [from, setFrom] = useState(begun ? whole(begun.from) : '');
  const [to, setTo] = useState(begun ? whole(begun.to) : '');
  const [name, setName] = useState(begun?.name ?? '');
  const [tried, setTried] = useState(false);
  const kind = (day: string) => (yearly ? day.slice(5) : day);
  const read = closedDaysSchema.safeParse({ from: kind(from), to: kind(to || from), name }, { reportInput: true });
  const faults = read.success || !tried ? [] : faultsOf(read.error.issues);
  const faultAt = (part: string) => {
    const found = faults.find(({ path }) => path === part);
    return found && faultText(found.reason, lang);
  };
  const index = editing?.index ?? null;
  return (
    <Dialog
      title={t(index === null ? 'settings.closed.add' : 'settings.closed.edit.title')}
      open={editing !== null}
      onClose={onClose}
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (read.success) onChange(index, read.data);
        }}
      >
        <TextField
          label={t('settings.closed.name')}
          hint={t('settings.closed.name.hint')}
          fault={faultAt('name')}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <DayField
          label={t('settings.closed.from')}
          fault={faultAt('from')}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        <DayField
          label={t('settings.closed.to')}
          hint={t('settings.closed.to.hint')}
          optional
          fault={faultAt('to')}
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
        <Checkbox
          label={t('settings.closed.everyYear')}
          hint={t('settings.closed.everyYear.hint')}
          checked={yearly}
          onChange={({ target }) => setYearly(target.checked)}
        />
        <Actions className="mt-0">
          {index !== null && (
            <Button kind="quiet" className="mr-auto" onPress={() => onChange(index, null)}>
              {t('settings.closed.remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('parts.cancel')}</Button>
          <Button type="submit" kind="primary">
            {t('settings.closed.take')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
