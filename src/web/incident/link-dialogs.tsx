import { type ReactNode, useState } from 'react';
import { useWrite } from '../asking.ts';
import { TextArea, TextField } from '../parts/field.tsx';
import { FormDialog, type FormDialogProps } from '../parts/form-dialog.tsx';
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
      action={t('incident.links.add')}
      number={t('incident.links.number')}
      text={t('incident.links.note')}
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
    tell(t('incident.links.merge.done'));
    onClose();
  });
  return (
    <Other
      title={t('incident.links.merge')}
      intro={t('incident.links.merge.hint')}
      action={t('incident.links.merge.do')}
      number={t('incident.links.merge.into')}
      text={t('incident.links.merge.reason')}
      textNeeded
      danger
      write={write}
      onClose={onClose}
      onSend={(into, reason) => write.mutate({ params: { id: show.incident.id }, body: { into, reason } })}
    />
  );
}

interface OtherProps extends Omit<FormDialogProps, 'onSend' | 'children'> {
  /** What the two fields are called. */
  number: ReactNode;
  text: ReactNode;
  textNeeded: boolean;
  onSend: (number: string, text: string) => void;
}

function Other({ number: numberLabel, text: textLabel, textNeeded, onSend, ...dialog }: OtherProps) {
  const { t } = useWords();
  const [number, setNumber] = useState('');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = (value: string, needed: boolean) => needed && value.trim() === '';
  const faultOf = (value: string, needed: boolean) =>
    asked && isMissing(value, needed) ? t('incident.form.required') : undefined;
  const send = () => {
    setAsked(true);
    if (isMissing(number, true) || isMissing(text, textNeeded)) return;
    onSend(number.trim().toUpperCase(), text.trim());
  };
  return (
    <FormDialog {...dialog} onSend={send}>
      <TextField
        label={numberLabel}
        hint={t('incident.links.number.hint')}
        value={number}
        maxLength={200}
        autoComplete="off"
        fault={faultOf(number, true)}
        onChange={({ target }) => setNumber(target.value)}
      />
      <TextArea
        label={textLabel}
        optional={!textNeeded}
        value={text}
        maxLength={4000}
        fault={faultOf(text, textNeeded)}
        onChange={({ target }) => setText(target.value)}
      />
    </FormDialog>
  );
}
