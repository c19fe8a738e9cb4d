import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { type Draft, isOutdated } from './draft.ts';
import { Meanwhile } from './meanwhile.tsx';

interface SaveBarProps<Document> {
  draft: Draft<Document>;
  /** What saving said. */
  error: unknown;
  busy: boolean;
  /** Why it cannot be saved as it is. */
  fault?: string | undefined;
  onSave: () => void;
  /** What the button does, when it is more than saving. */
  action?: ReactNode;
  /** What is said once it is saved; left out: just that. */
  done?: ReactNode;
}

/** At hand while something is changed and not saved; asks before one leaves it behind, and says when it is saved. */
export function SaveBar<Document>({ draft, error, busy, fault, onSave, action, done }: SaveBarProps<Document>) {
  const { t } = useWords();
  if (!draft.dirty)
    return draft.isSaved ? (
      <Notice tone="success" live="polite" className="no-print sticky bottom-16 z-30 shadow-2 lg:bottom-2">
        {done ?? t('parts.saved')}
      </Notice>
    ) : null;
  return (
    <div className="no-print sticky bottom-14 z-30 -mx-1 flex flex-col gap-3 rounded-12 border border-edge bg-surface p-3 shadow-2 lg:bottom-2">
      <Meanwhile draft={draft} />
      {Boolean(error) && !isOutdated(error) && <Problem error={error} />}
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 sm:justify-between">
        <p role="status" className={fault ? 'text-danger' : 'sr-only sm:not-sr-only'}>
          {fault ?? t('settings.unsaved')}
        </p>
        <div className="flex gap-1">
          <Button kind="quiet" className="px-2 whitespace-nowrap" onPress={draft.adopt}>
            {t('parts.undo')}
          </Button>
          <Button kind="primary" busy={busy} isDisabled={fault !== undefined || draft.newer !== null} onPress={onSave}>
            {action ?? t('parts.save')}
          </Button>
        </div>
      </div>
      <LeaveGuard dirty={draft.dirty} />
    </div>
  );
}

/** Nobody loses what they typed by pressing a link. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const { t } = useWords();
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: dirty, withResolver: true });
  return (
    <Confirm
      title={t('settings.leave')}
      open={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
      action={t('settings.leave.do')}
      danger
    >
      <p>{t('settings.leave.text')}</p>
    </Confirm>
  );
}
