import type { Day } from '../../domain/day.ts';
import { useAnswer } from '../asking.ts';
import { useLegalToday } from '../clock.tsx';
import { classes } from '../parts/classes.ts';
import { useWords, type WordId } from '../words/words.tsx';
import { closedDaysCall } from './calls.ts';
import { type Derivation, type Mark, type StripDay, stripRows } from './strip-weeks.ts';

const markWords: Record<Mark, WordId> = {
  dayOne: 'incident.deadlines.legend.day1',
  target: 'incident.deadlines.legend.target',
  count: 'incident.deadlines.legend.count',
  due: 'incident.deadlines.legend.due',
};

/** The count drawn as weeks of a calendar. What decides stands in the list beside it, too. */
export function CalendarStrip({ derivation }: { derivation: Derivation }) {
  const { t, day: dayText, lang } = useWords();
  const today = useLegalToday();
  const closedText = useClosedDays(derivation.dayOne, derivation.due);
  return (
    <div className="self-start">
      <table className="w-full max-w-md table-fixed border-collapse text-center text-sm figures">
        <caption className="sr-only">
          {t('incident.deadlines.strip', { from: dayText(derivation.dayOne), to: dayText(derivation.due) })}
        </caption>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
              <th
                key={weekday}
                scope="col"
                className={classes('py-1 font-normal', restColour(weekday) || 'text-quiet')}
              >
                {weekdayName(weekday, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stripRows(derivation, today).map((row) => (
            <tr key={row.key}>
              {'skipped' in row ? (
                <td colSpan={7} className="py-1 text-quiet">
                  {t('incident.deadlines.skipped', { count: row.skipped })}
                </td>
              ) : (
                row.week.map((one) => <StripCell key={one.day} one={one} closed={closedText(one.day)} />)
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend derivation={derivation} />
    </div>
  );
}

/** Why a day is closed; empty when it is open, or the answer is not here yet. */
function useClosedDays(from: Day, to: Day): (day: Day) => string {
  const { t } = useWords();
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const begun = useAnswer(closedDaysCall, { query: { year: first } });
  const ended = useAnswer(closedDaysCall, { query: { year: last } }, { enabled: last !== first });
  const days = new Map(
    [...(begun.data?.days ?? []), ...(ended.data?.days ?? [])].map((closed) => [closed.day, closed]),
  );
  return (day) => {
    const closed = days.get(day);
    return closed ? (closed.name ?? t(`incident.deadlines.closed.${closed.why}`)) : '';
  };
}

const restColour = (weekday: number): string | false => (weekday === 0 || weekday === 6) && 'text-danger';

/** Some week whose days are named: that of the first Sunday of 2023. */
const weekdayName = (weekday: number, lang: string): string =>
  new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + weekday));

const markStyles: Record<Mark, string> = {
  due: 'bg-danger text-on-danger font-bold',
  dayOne: 'bg-accent-ground text-ink font-bold',
  target: 'bg-accent-ground text-ink font-bold',
  count: 'bg-warning-ground text-ink font-bold',
};

function StripCell({ one, closed }: { one: StripDay; closed: string }) {
  const { t } = useWords();
  const { day, n, marks, crossed, isToday } = one;
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  const mark = marks.at(-1);
  const said = [
    ...marks.map((each) => t(markWords[each])),
    ...(closed ? [closed] : []),
    ...(isToday ? [t('incident.deadlines.legend.today')] : []),
  ].join(' ');
  return (
    <td
      title={said || undefined}
      className={classes(
        'h-11 border border-line align-top',
        mark ? markStyles[mark] : crossed ? 'bg-warning-ground' : closed && 'bg-raised',
        !mark && closed && n !== null && 'text-danger',
        n === null && 'text-quiet',
        isToday && 'outline-2 -outline-offset-2 outline-accent',
      )}
    >
      <span className="block leading-tight">{date === 1 ? `${month}/${date}` : date}</span>
      {n !== null && <span className="block text-xs leading-tight">{n}</span>}
      {said && <span className="sr-only">{said}</span>}
    </td>
  );
}

/** Only what is drawn. */
function Legend({ derivation: { target, crossed, count, due } }: { derivation: Derivation }) {
  const { t } = useWords();
  const drawn: Mark[] = [
    'dayOne',
    ...(target ? (['target'] as const) : []),
    ...(count.day === due ? [] : (['count'] as const)),
    'due',
  ];
  const box = 'inline-block size-4 border border-line align-middle';
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-quiet">
      {drawn.map((mark) => (
        <li key={mark}>
          <span aria-hidden="true" className={classes(box, markStyles[mark])} /> {t(markWords[mark])}
        </li>
      ))}
      <li>
        <span aria-hidden="true" className={classes(box, 'bg-raised')} /> {t('incident.deadlines.legend.closed')}
      </li>
      {crossed.length > 0 && (
        <li>
          <span aria-hidden="true" className={classes(box, 'bg-warning-ground')} /> {t('incident.deadlines.crossed')}
        </li>
      )}
      <li>
        <span aria-hidden="true" className={classes(box, 'outline-2 -outline-offset-2 outline-accent')} />{' '}
        {t('incident.deadlines.legend.today')}
      </li>
    </ul>
  );
}
