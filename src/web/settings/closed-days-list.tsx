import type { ClosedDays } from '../../contract/calendar.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Plus } from '../parts/icons.tsx';
import { useWords, type Words } from '../words/words.tsx';
import type { Editing } from './closed-days-dialog.tsx';

/** `毎年8月12日から8月14日`, or days with their weekdays. */
export function spanText({ from, to }: Pick<ClosedDays, 'from' | 'to'>, { t, day }: Words): string {
  const isYearly = from.length === 5;
  const text = (each: string) => {
    const [month = '', date = ''] = each.split('-');
    return isYearly ? t('settings.closed.date', { month: Number(month), date: Number(date) }) : day(each);
  };
  const span = from === to ? text(from) : t('settings.closed.span', { from: text(from), to: text(to) });
  return isYearly ? t('settings.closed.yearly', { span }) : span;
}

interface ClosedDaysListProps {
  closed: readonly ClosedDays[];
  may: boolean;
  onEdit: (editing: Editing) => void;
}

export function ClosedDaysList({ closed, may, onEdit }: ClosedDaysListProps) {
  const words = useWords();
  const { t } = words;
  const add = may && (
    <Button onPress={() => onEdit({ index: null, span: null })}>
      <Plus />
      {t('settings.closed.add')}
    </Button>
  );
  if (closed.length === 0)
    return (
      <EmptyState title={t('settings.closed.none')} action={add}>
        {t('settings.closed.none.text')}
      </EmptyState>
    );
  return (
    <div className="flex flex-col items-start gap-3">
      <ul className="w-full divide-y divide-line rounded-8 border border-line">
        {closed.map((span, index) => (
          <li
            key={`${span.from} ${span.to} ${span.name}`}
            className="flex flex-wrap items-center justify-between gap-x-4 px-3 py-1"
          >
            <span>
              <span className="mr-3 font-bold">{span.name}</span>
              <span className="figures">{spanText(span, words)}</span>
            </span>
            {may && (
              <Button
                kind="quiet"
                aria-label={t('settings.closed.edit.one', { name: span.name })}
                onPress={() => onEdit({ index, span })}
              >
                {t('settings.closed.edit')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {add}
    </div>
  );
}
