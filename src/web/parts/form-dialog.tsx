import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { Actions, Dialog } from './dialog.tsx';
import { Problem } from './problem.tsx';

export interface FormDialogProps {
  title: ReactNode;
  /** What follows from it, before one fills anything in. */
  intro?: ReactNode;
  /** The deed itself: 「無効にする」, never "OK". */
  action: ReactNode;
  danger?: boolean;
  /** The change under way, as `useWrite` gives it. */
  write: { error: Error | null; isPending: boolean };
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form above the page: what was refused stands above the fields, the deed below them. */
export function FormDialog({
  title,
  intro,
  action,
  danger = false,
  write,
  onSend,
  onClose,
  children,
}: FormDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={title} open onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {intro && <p className="text-quiet">{intro}</p>}
        {write.error && <Problem error={write.error} />}
        {children}
        <Actions>
          <Button onPress={onClose}>{t('parts.cancel')}</Button>
          <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={write.isPending}>
            {action}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
