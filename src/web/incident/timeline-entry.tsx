import { memo } from 'react';
import { dayOf, wallClock } from '../../domain/day.ts';
import { Badge } from '../parts/badge.tsx';
import { classes } from '../parts/classes.ts';
import { DayText } from '../parts/due-day.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { useWords } from '../words/words.tsx';
import { useActor } from './actor.ts';
import type { EventView } from './calls.ts';
import { aboutOf, type Detail, detailsOf } from './entry-details.ts';
import { useFieldWords } from './field-words.ts';
import { stepName, targetName } from './names.ts';
import { useShown } from './shown.tsx';

interface TimelineEntryProps {
  event: EventView;
  correctedBy: number | null;
  /** It stands under no heading of its day. */
  dated?: boolean;
}

/** One event of the chain: when, who, what, where; what it says, and what became of it. */
export const TimelineEntry = memo(function TimelineEntry({ event, correctedBy, dated = false }: TimelineEntryProps) {
  const words = useWords();
  const { t, say } = words;
  const { show } = useShown();
  const who = useActor();
  const { seq, at, actor, type, label, hash, corrects } = event;
  const byItself = actor === 'sokuho';
  const details = detailsOf(event);
  const about = aboutOf(event);
  return (
    <li
      id={`entry-${seq}`}
      className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-3 border-b border-line px-3 py-2.5 last:border-b-0 sm:px-4 print:py-1 print:text-sm print:leading-snug"
    >
      <time dateTime={at} className="pt-0.5 text-sm text-quiet figures">
        {wallClock(at).slice(11)}
      </time>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className={classes(byItself ? 'text-quiet' : 'font-bold', correctedBy !== null && 'line-through')}>
            {say(label)}
          </span>
          {(about.step || about.target !== 'incident') && (
            <span className="text-sm text-quiet">
              {about.step ? stepName(about.target, about.step, show, words) : targetName(about.target, show, words)}
            </span>
          )}
          {correctedBy !== null && (
            <Badge tone="warning">{t('incident.timeline.corrected', { seq: correctedBy })}</Badge>
          )}
        </p>
        {corrects && (
          <p className="text-sm">
            {t('incident.timeline.corrects', { seq: corrects.seq, label: say(corrects.label) })}
          </p>
        )}
        {details.length > 0 && <Details type={type} details={details} />}
        <p className="flex flex-wrap gap-x-3 text-xs text-quiet">
          <span>{who(actor)}</span>
          {dated && <DayText day={dayOf(at)} />}
          <span className="figures">{t('incident.timeline.seq', { seq })}</span>
          <span title={hash} className="font-mono">
            {hash.slice(0, 12)}
          </span>
        </p>
      </div>
    </li>
  );
});

function Details({ type, details }: { type: string; details: Detail[] }) {
  const { names, label } = useFieldWords();
  const { persons } = useShown();
  const named = details
    .filter(({ name }) => names(type, name))
    .filter(({ value }) => value.kind !== 'ids' || persons.some(({ id }) => value.ids.includes(id)));
  if (named.length === 0) return null;
  return (
    <dl className="my-1 flex flex-col gap-0.5 text-sm">
      {named.map((detail) => (
        <div key={detail.name} className="flex flex-wrap gap-x-2">
          <dt className="text-quiet">{label(type, detail.name)}</dt>
          <dd className="min-w-0 whitespace-pre-wrap">
            <DetailText detail={detail} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function DetailText({ detail: { value } }: { detail: Detail }) {
  const { t } = useWords();
  const words = useFieldWords();
  const { persons } = useShown();
  switch (value.kind) {
    case 'day':
      return <DayText day={value.text} />;
    case 'instant':
      return <InstantText at={value.text} />;
    case 'hash':
      return (
        <code title={value.text} className="text-xs">
          {value.text.slice(0, 12)}…
        </code>
      );
    case 'number':
      return <span className="figures">{value.number}</span>;
    case 'yes':
      return t(value.yes ? 'incident.facts.yes' : 'incident.facts.no');
    case 'list':
      return value.texts.map(words.value).join(t('parts.listSeparator'));
    case 'ids':
      return value.ids
        .flatMap((id) => persons.find((person) => person.id === id)?.name ?? [])
        .join(t('parts.listSeparator'));
    default:
      return words.value(value.text);
  }
}
