import { useState } from 'react';
import { type ClosedDays, calendarSchema, type OfficeCalendar } from '../../contract/calendar.ts';
import { useAnswer, useWrite } from '../asking.ts';
import { useFaults } from '../parts/form-faults.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { calendarCall, setCalendarCall } from './calls.ts';
import { ClosedDaysDialog, type Editing } from './closed-days-dialog.tsx';
import { ClosedDaysList } from './closed-days-list.tsx';
import { inOrderOfDay } from './closed-on.ts';
import { isOutdated, type Kept, useDraft } from './draft.ts';
import { SetBy } from './meanwhile.tsx';
import { SaveBar } from './save-bar.tsx';
import { WeekFields } from './week-fields.tsx';
import { YearCalendar } from './year-calendar.tsx';

type Stored = Omit<Kept<unknown>, 'document'> & { calendar: OfficeCalendar };

const keptOf = ({ calendar, version, set }: Stored): Kept<OfficeCalendar> => ({ document: calendar, version, set });

/** When the organization works: reminders move with it, due days never do. */
export function Calendar() {
  const calendar = useAnswer(calendarCall, {});
  return (
    <Loaded of={calendar}>
      {(stored) => <CalendarForm stored={stored} refetch={() => void calendar.refetch()} />}
    </Loaded>
  );
}

function CalendarForm({ stored, refetch }: { stored: Stored; refetch: () => void }) {
  const { t } = useWords();
  const may = useMay('settings.write');
  const draft = useDraft(keptOf(stored));
  const [waiting, setWaiting] = useState(0);
  const [editing, edit] = useState<Editing | null>(null);
  const save = useWrite(setCalendarCall, (answer) => {
    draft.saved(keptOf(answer));
    setWaiting(answer.waiting);
  });
  const faults = useFaults(save.error);
  const { document: calendar, basedOn } = draft;
  const send = () =>
    save.mutate({ body: { calendar, basedOn } }, { onError: (error) => isOutdated(error) && refetch() });
  const setClosed = (closed: ClosedDays[]) => draft.change({ ...calendar, closed: inOrderOfDay(closed) });
  return (
    <>
      <Section title={t('settings.week')} intro={t('settings.week.intro')}>
        <WeekFields
          week={calendar}
          faults={{ ...faults, ...weekFaults(calendar, t) }}
          under="calendar."
          disabled={!may}
          onChange={(week) => draft.change({ ...calendar, ...week })}
        />
        <div className="mt-4">
          <SetBy set={stored.set} version={stored.version} />
          {!may && <p className="text-sm text-quiet">{t('settings.readOnly')}</p>}
        </div>
      </Section>
      <Section title={t('settings.closed')} intro={t('settings.closed.intro')}>
        <ClosedDaysList closed={calendar.closed} may={may} onEdit={edit} />
      </Section>
      <YearCalendar calendar={calendar} may={may} onEdit={edit} />
      <ClosedDaysDialog
        key={JSON.stringify(editing)}
        editing={editing}
        onClose={() => edit(null)}
        onChange={(index, span) => {
          setClosed(
            span === null
              ? calendar.closed.filter((_, n) => n !== index)
              : index === null
                ? [...calendar.closed, span]
                : calendar.closed.with(index, span),
          );
          edit(null);
        }}
      />
      <SaveBar
        draft={draft}
        error={save.error}
        busy={save.isPending}
        fault={calendarSchema.safeParse(calendar).success ? undefined : t('settings.calendar.faults')}
        onSave={send}
        done={waiting > 0 ? t('settings.calendar.waiting', { count: waiting }) : undefined}
      />
    </>
  );
}

/** What the contract says at once, without asking the server. */
function weekFaults({ weekdays, opens, closes }: OfficeCalendar, t: ReturnType<typeof useWords>['t']) {
  return {
    ...(weekdays.length === 0 && { 'calendar.weekdays': t('settings.week.noDay') }),
    ...(opens >= closes && { 'calendar.closes': t('settings.week.order') }),
  };
}
