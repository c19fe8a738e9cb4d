import { wallClock } from '../../domain/day.ts';
import { useAnswer } from '../asking.ts';
import { Badge, type Tone } from '../parts/badge.tsx';
import { classes } from '../parts/classes.ts';
import { DayText, DueDay } from '../parts/due-day.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords, type Words } from '../words/words.tsx';
import { forecastCall } from './calls.ts';
import { type Collision, type ForecastDay, type ForecastEntry, forecastItems } from './forecast-days.ts';
import { useShown } from './shown.tsx';

/** What happens if nobody acts: every reminder, due day and miss, by day, with what falls on a closed day. */
export function Forecast() {
  const { t, say } = useWords();
  const { id } = useShown().show.incident;
  const forecast = useAnswer(forecastCall, { params: { id } });
  return (
    <Loaded of={forecast}>
      {(data) => {
        const items = forecastItems(data);
        return (
          <div className="flex flex-col gap-4">
            <h2 className="sr-only">{t('incident.tab.forecast')}</h2>
            <p>{t('incident.forecast.intro')}</p>
            {data.overdue.length > 0 && (
              <Notice tone="danger" title={t('incident.forecast.overdue')}>
                <ul className="list-disc pl-5">
                  {data.overdue.map(({ instance, duty, label, due }) => (
                    <li key={`${instance} ${duty}`}>
                      {say(label)} <DueDay due={due} />
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            {data.entries.some(({ vacant }) => vacant) && (
              <Notice tone="danger" title={t('incident.forecast.vacant.some')}>
                <TextLink to="/people">{t('incident.forecast.vacant.do')}</TextLink>
              </Notice>
            )}
            {items.length === 0 ? (
              <EmptyState title={t('incident.forecast.none')} />
            ) : (
              <ol className="flex flex-col gap-3">
                {items.map((item) =>
                  'from' in item ? <Run key={item.from} run={item} /> : <DayItem key={item.day} day={item} />,
                )}
              </ol>
            )}
            <Until until={data.until} />
          </div>
        );
      }}
    </Loaded>
  );
}

function Until({ until }: { until: string }) {
  const { t, day } = useWords();
  return (
    <p className="text-sm text-quiet">{t('incident.forecast.until', { until: day(wallClock(until).slice(0, 10)) })}</p>
  );
}

/** Nothing new, only the same reminders again. */
function Run({ run: { from, to, count } }: { run: { from: string; to: string; count: number } }) {
  const { t, day } = useWords();
  return (
    <li className="px-3 text-sm text-quiet sm:px-4">
      {from === to ? day(from) : t('incident.forecast.run', { from: day(from), to: day(to) })}{' '}
      {t('incident.forecast.folded', { count })}
    </li>
  );
}

function DayItem({ day: { day, entries, repeated, collisions } }: { day: ForecastDay }) {
  const { t } = useWords();
  const isMissed = entries.some(({ kind }) => kind === 'breach');
  return (
    <li
      className={classes(
        'keep-whole rounded-12 border bg-surface p-3 sm:px-4',
        isMissed ? 'border-danger' : 'border-line',
      )}
    >
      <h3 className="mb-1.5 flex flex-wrap items-center gap-2">
        <DayText day={day} />
      </h3>
      <ul className="flex flex-col gap-1.5">
        {collisions.map((collision) => (
          <li key={`${collision.kind} ${collision.instance} ${collision.duty} ${collision.rung}`}>
            <Collided collision={collision} />
          </li>
        ))}
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.instance} ${entry.duty} ${entry.rung} ${entry.n}`}>
            <Entry entry={entry} />
          </li>
        ))}
        {repeated.length > 0 && (
          <li className="text-sm text-quiet">{t('incident.forecast.folded', { count: repeated.length })}</li>
        )}
      </ul>
    </li>
  );
}

const tones: Record<ForecastEntry['kind'], Tone> = { reminder: 'neutral', due: 'warning', breach: 'danger' };

function Entry({ entry }: { entry: ForecastEntry }) {
  const words = useWords();
  const { t, say } = words;
  const { kind, at, label, n, to, deserted, vacant, repeats } = entry;
  const what = say(label);
  // What the badge says is not said again.
  const text = repeats
    ? t('incident.forecast.again', { what, nth: n ?? 1 })
    : kind === 'breach'
      ? t('incident.forecast.breach.text', { what })
      : what;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
      <span className={classes('text-sm text-quiet figures sm:w-12', kind !== 'reminder' && 'max-sm:hidden')}>
        {kind === 'reminder' && wallClock(at).slice(11)}
      </span>
      <Badge tone={tones[kind]}>{t(`incident.forecast.${kind}`)}</Badge>
      <span className={kind === 'breach' ? 'font-bold text-danger' : ''}>{text}</span>
      {repeats && <Badge>{t('incident.forecast.repeats')}</Badge>}
      {deserted && !vacant && <Badge tone="danger">{t('incident.forecast.deserted')}</Badge>}
      {vacant && <Badge tone="danger">{t('incident.forecast.vacant')}</Badge>}
      {to.length > 0 && (
        <span className="basis-full text-sm sm:pl-14 text-quiet">
          {t('incident.forecast.to', { names: to.map((one) => addressee(one, words)).join(t('parts.listSeparator')) })}
        </span>
      )}
    </div>
  );
}

const addressee = ({ name, insteadOf }: ForecastEntry['to'][number], { t }: Words): string =>
  insteadOf.length === 0
    ? name
    : `${name} (${t('incident.people.instead', { names: insteadOf.join(t('parts.listSeparator')) })})`;

function Collided({ collision }: { collision: Collision }) {
  const { t, say, day } = useWords();
  const { kind, label, closed, lastWorkingDay } = collision;
  const why = closed.name ?? t(`incident.deadlines.closed.${closed.why}`);
  return (
    <p className="text-sm">
      <Badge tone="warning">{t('incident.forecast.collisions')}</Badge>{' '}
      {t(`incident.forecast.collision.${kind}`, { what: say(label), why })}{' '}
      <span className="text-quiet">
        {lastWorkingDay
          ? t('incident.forecast.collision.last', { day: day(lastWorkingDay) })
          : t('incident.forecast.collision.noLast')}
      </span>
    </p>
  );
}
