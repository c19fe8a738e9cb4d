import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { Problem } from './problem.tsx';

interface SaveRowProps {
  dirty: boolean;
  busy: boolean;
  /** Said until something is changed again. */
  saved: boolean;
  error: unknown;
  /** Faults that stand at their fields already. */
  told?: boolean;
  onUndo: () => void;
}

/** Below a form: saves what it says, and says that it did. */
export function SaveRow({ dirty, busy, saved, error, told = false, onUndo }: SaveRowProps) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-3">
      {Boolean(error) && !told && <Problem error={error} />}
      {dirty && (
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <Button type="submit" kind="primary" busy={busy}>
            {t('parts.save')}
          </Button>
          <Button kind="quiet" onPress={onUndo}>
            {t('parts.undo')}
          </Button>
        </div>
      )}
      <p role="status" className="mt-2 text-sm text-success empty:hidden">
        {saved && !dirty && t('parts.saved')}
      </p>
    </div>
  );
}
