import { Button } from '../parts/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';

interface SaveRowProps {
  dirty: boolean;
  busy: boolean;
  done: boolean;
  error: unknown;
  /** Faults that stand at their fields already. */
  told?: boolean;
  onUndo: () => void;
}

/** Below a part of a person: saves that part alone, and says that it did. */
export function SaveRow({ dirty, busy, done, error, told = false, onUndo }: SaveRowProps) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-3 [&:has(button)]:mt-3">
      {Boolean(error) && !told && <Problem error={error} />}
      <div className="flex flex-wrap items-center gap-2">
        {dirty && (
          <>
            <Button type="submit" kind="primary" busy={busy}>
              {t('parts.save')}
            </Button>
            <Button kind="quiet" onPress={onUndo}>
              {t('settings.undo')}
            </Button>
          </>
        )}
        <span role="status" className="text-sm text-success">
          {done && !dirty && t('people.saved')}
        </span>
      </div>
    </div>
  );
}
