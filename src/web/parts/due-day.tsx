import { type Day, daysBetween } from '../../domain/day.ts';
import { useLegalToday } from '../clock.tsx';
import { useWords, type Words } from '../words/words.tsx';
import { classes } from './classes.ts';

/** 残り3日, 本日まで, 期限超過2日. */
export function countdown(days: number, { t }: Pick<Words, 't'>): string {
  if (days < 0) return t('parts.overdue', { days: -days });
  return days === 0 ? t('parts.dueToday') : t('parts.daysLeft', { days });
}

const urgency = (days: number): string => {
  if (days < 0) return 'text-danger font-bold';
  return days <= 3 ? 'text-warning font-bold' : 'text-quiet';
};

interface DueDayProps {
  /** Null: promptly, without a number of days. */
  due: Day | null;
  /** What is done or no longer owed has a day, and nothing to count. */
  done?: boolean;
  /** Below each other, as in a narrow column. */
  stacked?: boolean;
  className?: string;
}

/** A due day with its weekday and the days that are left, counted in Japan and in legal time. */
export function DueDay({ due, done = false, stacked = false, className }: DueDayProps) {
  const words = useWords();
  const today = useLegalToday();
  if (due === null) return <span className={className}>{words.t('parts.promptly')}</span>;
  const days = daysBetween(today, due);
  return (
    <span
      className={classes('inline-flex gap-x-2 figures', stacked ? 'flex-col' : 'flex-wrap items-baseline', className)}
    >
      <time dateTime={due} className="whitespace-nowrap">
        {words.day(due)}
      </time>
      {!done && (
        <span className={classes('whitespace-nowrap text-sm print:text-[1em]', urgency(days))}>
          {countdown(days, words)}
        </span>
      )}
    </span>
  );
}

/** A day that is no deadline: with its weekday, without a count. */
export function DayText({ day }: { day: Day }) {
  const words = useWords();
  return (
    <time dateTime={day} className="figures whitespace-nowrap">
      {words.day(day)}
    </time>
  );
}
