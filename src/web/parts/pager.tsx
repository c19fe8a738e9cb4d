import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';

interface PagerProps {
  /** Counted from one. */
  from: number;
  shown: number;
  /** Left out where nobody counts. */
  total?: number;
  /** Null: there is no such page. */
  onBack: (() => void) | null;
  onOn: (() => void) | null;
}

/** Page by page through a list of any length. */
export function Pager({ from, shown, total, onBack, onOn }: PagerProps) {
  const { t } = useWords();
  if (!onBack && !onOn) return null;
  const range = { from, to: from + shown - 1 };
  return (
    <nav aria-label={t('parts.pages')} className="flex flex-wrap items-center justify-between gap-3">
      <p className="figures text-sm text-quiet">
        {total === undefined ? t('parts.range', range) : t('parts.range.of', { ...range, total })}
      </p>
      <div className="flex gap-2">
        <Button isDisabled={!onBack} onPress={() => onBack?.()}>
          {t('parts.back')}
        </Button>
        <Button isDisabled={!onOn} onPress={() => onOn?.()}>
          {t('parts.on')}
        </Button>
      </div>
    </nav>
  );
}
