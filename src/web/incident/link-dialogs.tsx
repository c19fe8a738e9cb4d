import { type FormEvent, type ReactNode, useState } from 'react';
import { useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { TextArea, TextField } from '../parts/field.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { linkCall, mergeCall } from './calls.ts';
import { useShown } from './shown.tsx';

/** Two incidents belong together; nothing else changes. */
export function LinkDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { show, tell } = useShown();
  const write = useWrite(linkCall, () => {
    tell(t('incident.done.saved'));
    onClose();
  });
  return (
    <Other
      title={t('incident.links.add')}
      ask={{ number: t('incident.links.number'), text: t('incident.links.note'), action: t('incident.links.add') }}
      textNeeded={false}
      write={write}
      onClose={onClose}
      onSend={(to, note) =>
        write.mutate({ params: { id: show.incident.id }, body: { to, ...(note !== '' && { note }) } })
      }
    />
  );
}

/** Entered twice: this one ends, and the other carries its duties on. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { show, tell } = useShown();
  const write = useWrite(mergeCall, () => {
    tell(t('incident.done.saved'));
    onClose();
  });
  return (
    <Other
      title={t('incident.links.merge')}
      intro={t('incident.links.merge.hint')}
      ask={{
        number: t('incident.links.merge.into'),
        text: t('incident.links.merge.reason'),
        action: t('incident.links.merge.do'),
      }}
      textNeeded
      danger
      write={write}
      onClose={onClose}
      onSend={(into, reason) => write.mutate({ params: { id: show.incident.id }, body: { into, reason } })}
    />
  );
}

interface OtherProps {
  title: string;
  intro?: ReactNode;
  ask: { number: string; text: string; action: string };
  textNeeded: boolean;
  danger?: boolean;
  write: { error: Error | null; isPending: boolean };
  onSend: (number: string, text: string) => void;
  onClose: () => void;
}

function Other({ title, intro, ask, textNeeded, danger = false, write, onSend, onClose }: OtherProps) {
  const { t } = useWords();
  const [number, setNumber] = useState('');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const faultOf = (value: string, needed: boolean) =>
    asked && needed && value.trim() === '' ? t('incident.form.required') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (number.trim() === '' || (textNeeded && text.trim() === '')) return;
    onSend(number.trim().toUpperCase(), text.trim());
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {intro && <p className="text-quiet">{intro}</p>}
        {write.error && <Problem error={write.error} />}
        <TextField
          label={ask.number}
          hint={t('incident.links.number.hint')}
          value={number}
          maxLength={200}
          autoComplete="off"
          fault={faultOf(number, true)}
          onChange={({ target }) => setNumber(target.value)}
        />
        <TextArea
          label={ask.text}
          optional={!textNeeded}
          value={text}
          maxLength={4000}
          fault={faultOf(text, textNeeded)}
          onChange={({ target }) => setText(target.value)}
        />
        <Actions>
          <Button onPress={onClose}>{t('parts.cancel')}</Button>
          <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={write.isPending}>
            {ask.action}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
