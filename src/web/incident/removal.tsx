import { type FormEvent, useState } from 'react';
import { wallClock } from '../../domain/day.ts';
import { Button } from '../parts/button.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { TextArea } from '../parts/field.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { useActor } from './actor.ts';

/** That something was there, who took it away and why. */
export function Removed({ removed }: { removed: { at: string; by: string; reason: string } | null }) {
  const { t } = useWords();
  const who = useActor();
  if (!removed) return null;
  const { at, by, reason } = removed;
  return <p className="text-quiet">{t('incident.notes.removed', { who: who(by), at: wallClock(at), reason })}</p>;
}

interface RemovalDialogProps {
  error: unknown;
  busy: boolean;
  onRemove: (reason: string) => void;
  onClose: () => void;
}

/** Words or bytes go for good, so a reason stays. */
export function RemovalDialog({ error, busy, onRemove, onClose }: RemovalDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '') onRemove(reason.trim());
  };
  return (
    <Dialog title={t('incident.notes.remove')} open onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <p className="text-quiet">{t('incident.notes.remove.hint')}</p>
        {error !== null && <Problem error={error} />}
        <TextArea
          label={t('incident.people.mail.reason')}
          value={reason}
          maxLength={4000}
          fault={asked && reason.trim() === '' ? t('incident.form.required') : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
        <Actions>
          <Button onPress={onClose}>{t('parts.cancel')}</Button>
          <Button type="submit" kind="danger" busy={busy}>
            {t('incident.notes.remove')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
