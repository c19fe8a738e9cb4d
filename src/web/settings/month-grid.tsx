import { type KeyboardEvent, useEffect, useRef } from 'react';
import { addDays, type Day } from '../../domain/day.ts';
import { classes } from '../parts/classes.ts';
import { useWords, type Words } from '../words/words.tsx';
import type { YearDay } from './closed-on.ts';

type Kind = 'workday' | 'off' | 'holiday' | 'own';

const styles: Record<Kind, string> = {
  workday: 'border border-line bg-surface',
  off: 'bg-raised text-quiet',
  holiday: 'bg-danger-ground text-danger',
  own: 'border-2 border-accent bg-accent-ground font-bold text-accent',
};
export const dayStyle = (kind: Kind): string => styles[kind];

function kindOf({ closure, own, isWorkday }: YearDay): Kind {
  if (own) return 'own';
  if (closure?.why === 'holiday' || closure?.why === 'yearEnd') return 'holiday';
  return isWorkday ? 'workday' : 'off';
}

/** The day in full, and all that is to be known of it. */
function dayName({ day, closure, own, isWorkday }: YearDay, { t, day: text }: Words): string {
  const why = [
    own && t('settings.year.named', { name: own.name }),
    closure?.why === 'holiday' && (closure.name ?? t('settings.year.holiday')),
    closure?.why === 'yearEnd' && t('settings.year.yearEnd'),
    !isWorkday && t('settings.year.off'),
  ].filter((each) => typeof each === 'string');
  return [text(day), ...why].join(t('parts.listSeparator'));
}

/** Sunday first, as calendars hang on Japanese walls. */
const weekdays = ['0', '1', '2', '3', '4', '5', '6'] as const;

interface MonthGridProps {
  days: readonly YearDay[];
  at: Day;
  today: Day;
  onGo: (day: Day) => void;
  /** The day and the place of the closed span on it; left out: to look at only. */
  onPick?: ((day: Day, index: number | null) => void) | undefined;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve months; one day is reached by the tabulator, the others by the arrows. */
export function MonthGrid({ days, at, today, onGo, onPick }: MonthGridProps) {
  const { t } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const going = useRef(false);
  useEffect(() => {
    if (going.current) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    going.current = false;
  }, [at]);
  const go = (event: KeyboardEvent) => {
    const day = placeOfKey(event.key, at);
    if (day === null || !days.some((each) => each.day === day)) return;
    event.preventDefault();
    going.current = true;
    onGo(day);
  };
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the days within
    <div ref={grid} onKeyDown={go} className="grid items-start gap-x-6 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
      {months.map((month) => {
        const own = days.filter(({ day }) => day.startsWith(month));
        const weeks = weeksOf(own);
        const name = t(`settings.month.${Number(month.slice(5))}` as 'settings.month.1');
        return (
          <table key={month} className="w-full table-fixed border-separate border-spacing-0.5 text-center">
            <caption className="pb-1 text-left font-bold">{name}</caption>
            <thead>
              <tr>
                {weekdays.map((weekday) => (
                  <th key={weekday} scope="col" className="text-xs font-normal text-quiet">
                    {t(`settings.weekday.short.${weekday}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.find((each) => each)?.day}>
                  {weekdays.map((weekday) => {
                    const day = week[Number(weekday)];
                    return (
                      <td key={weekday} className="p-0">
                        {day && (
                          <DayCell day={day} isAt={day.day === at} isToday={day.day === today} {...{ onGo, onPick }} />
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}

function placeOfKey(key: string, at: Day): Day | null {
  const step = steps[key];
  if (step !== undefined) return addDays(at, step);
  if (key === 'Home') return `${at.slice(0, 8)}01`;
  if (key === 'PageDown') return addDays(at, 28);
  return key === 'PageUp' ? addDays(at, -28) : null;
}

function weeksOf(days: readonly YearDay[]): (YearDay | undefined)[][] {
  const weeks: (YearDay | undefined)[][] = [];
  for (const day of days) {
    if (weeks.length === 0 || day.weekday === 0) weeks.push(Array.from({ length: 7 }));
    const week = weeks.at(-1);
    if (week) week[day.weekday] = day;
  }
  return weeks;
}

interface DayCellProps extends Pick<MonthGridProps, 'onGo' | 'onPick'> {
  day: YearDay;
  isAt: boolean;
  isToday: boolean;
}

function DayCell({ day, isAt, isToday, onGo, onPick }: DayCellProps) {
  const words = useWords();
  const name = dayName(day, words);
  return (
    <button
      type="button"
      data-day={day.day}
      tabIndex={isAt ? 0 : -1}
      aria-label={name}
      title={name}
      aria-current={isToday ? 'date' : undefined}
      aria-disabled={onPick ? undefined : true}
      onFocus={() => isAt || onGo(day.day)}
      onClick={() => onPick?.(day.day, day.own?.index ?? null)}
      className={classes(
        'figures min-h-10 w-full rounded-4 text-sm pointer-fine:min-h-8',
        onPick && 'cursor-pointer hover:outline-2 hover:outline-accent',
        styles[kindOf(day)],
        isToday && 'underline decoration-2 underline-offset-4',
      )}
    >
      {Number(day.day.slice(8))}
    </button>
  );
}
