import { useState } from 'react';
import type { OfficeCalendar } from '../../contract/calendar.ts';
import { useAnswer } from '../asking.ts';
import { useLegalToday } from '../clock.tsx';
import { Button } from '../parts/button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { closedDaysCall } from './calls.ts';
import type { Editing } from './closed-days-dialog.tsx';
import { yearDays } from './closed-on.ts';
import { dayStyle, MonthGrid } from './month-grid.tsx';

interface YearCalendarProps {
  calendar: OfficeCalendar;
  may: boolean;
  onEdit: (editing: Editing) => void;
}

const legend = ['workday', 'off', 'holiday', 'own'] as const;

/** A whole year at one look: what the law closes, what the organization closes, and when it works. */
export function YearCalendar({ calendar, may, onEdit }: YearCalendarProps) {
  const { t } = useWords();
  const today = useLegalToday();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const law = useAnswer(closedDaysCall, { query: { year } }, { keep: true });
  // The one day that the tabulator reaches; the arrows go on from there.
  const [at, setAt] = useState(today);
  return (
    <Section
      title={t('settings.year', { year })}
      intro={t(may ? 'settings.year.intro' : 'settings.year.readOnly')}
      actions={
        <>
          <Button onPress={() => setYear(year - 1)}>{t('settings.year.other', { year: year - 1 })}</Button>
          <Button onPress={() => setYear(year + 1)}>{t('settings.year.other', { year: year + 1 })}</Button>
        </>
      }
    >
      <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {legend.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <span aria-hidden="true" className={`size-5 rounded-4 ${dayStyle(kind)}`} />
            {t(`settings.year.${kind}`)}
          </li>
        ))}
      </ul>
      <Loaded of={law}>
        {({ days, official, year: of }) => (
          <>
            {!official && of === year && (
              <Notice tone="warning" className="mb-3">
                {t('settings.year.unofficial', { year })}
              </Notice>
            )}
            <MonthGrid
              days={yearDays(of, calendar, days)}
              at={at.startsWith(String(of)) ? at : `${of}-01-01`}
              today={today}
              onGo={setAt}
              onPick={
                may
                  ? (day, index) => {
                      const span = index === null ? null : calendar.closed[index];
                      onEdit(span ? { index, span } : { index: null, span: { from: day, to: day, name: '' } });
                    }
                  : undefined
              }
            />
          </>
        )}
      </Loaded>
    </Section>
  );
}
