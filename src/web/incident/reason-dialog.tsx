import { type ReactNode, useState } from 'react';
import { TextArea } from '../parts/field.tsx';
import { FormDialog, type FormDialogProps } from '../parts/form-dialog.tsx';
import { useWords } from '../words/words.tsx';

interface ReasonDialogProps extends Omit<FormDialogProps, 'onSend' | 'children'> {
  label?: ReactNode;
  hint?: ReactNode;
  onSend: (reason: string) => void;
  /** What is looked at before the reason is given. */
  children?: ReactNode;
}

/** A deed that leaves its reason in the record. */
export function ReasonDialog({ label, hint, onSend, children, ...dialog }: ReasonDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = reason.trim() === '';
  const send = () => {
    setAsked(true);
    if (!isMissing) onSend(reason.trim());
  };
  return (
    <FormDialog {...dialog} onSend={send}>
      {children}
      <TextArea
        label={label ?? t('incident.field.reason')}
        hint={hint}
        value={reason}
        maxLength={4000}
        fault={asked && isMissing ? t('incident.form.required') : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
    </FormDialog>
  );
}
