import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../words/words.tsx';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import { Cross } from './icons.tsx';

interface DialogProps {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** A question that must be answered: a press beside it does not close it. */
  urgent?: boolean;
}

/** A form or question above the page; the focus stays in it and comes back afterwards. */
export function Dialog({ title, open, onClose, children, wide = false, urgent = false }: DialogProps) {
  const { t } = useWords();
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={!urgent}
      className="fixed inset-0 z-50 flex items-end justify-center bg-veil sm:items-center sm:p-4"
    >
      <Modal
        className={classes(
          'flex max-h-[92dvh] w-full flex-col rounded-t-16 bg-surface text-ink shadow-3 sm:rounded-16',
          wide ? 'sm:max-w-4xl' : 'sm:max-w-xl',
        )}
      >
        <AriaDialog role={urgent ? 'alertdialog' : 'dialog'} className="flex min-h-0 flex-col outline-none">
          <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-3">
            <Heading slot="title" level={2} className="pt-1 text-lg">
              {title}
            </Heading>
            <IconButton label={t('parts.close')} onPress={onClose}>
              <Cross />
            </IconButton>
          </div>
          <div className="overflow-y-auto px-5 py-4">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** The deed itself: 「無効にする」, never "OK". */
  action: ReactNode;
  danger?: boolean;
  busy?: boolean;
  children?: ReactNode;
}

/** Asks before something that cannot be taken back. */
export function Confirm({
  title,
  open,
  onClose,
  onConfirm,
  action,
  danger = false,
  busy = false,
  children,
}: ConfirmProps) {
  const { t } = useWords();
  return (
    <Dialog title={title} open={open} onClose={onClose} urgent>
      {children}
      <Actions>
        <Button onPress={onClose}>{t('parts.cancel')}</Button>
        <Button kind={danger ? 'danger' : 'primary'} busy={busy} onPress={onConfirm}>
          {action}
        </Button>
      </Actions>
    </Dialog>
  );
}

/** The buttons that end a form or dialog. */
export function Actions({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={classes('mt-5 flex flex-wrap justify-end gap-2', className)}>{children}</div>;
}
