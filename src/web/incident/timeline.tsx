import { useEffect, useRef, useState } from 'react';
import { type Day, dayOf } from '../../domain/day.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Problem } from '../parts/problem.tsx';
import { useMay } from '../session.ts';
import { useWords, type WordId } from '../words/words.tsx';
import type { EventView } from './calls.ts';
import { CorrectionDialog } from './correction.tsx';
import { useShown } from './shown.tsx';
import { TimelineEntry } from './timeline-entry.tsx';
import { correctedBy, type Kind, useTimeline } from './timeline-pages.ts';
import { Verification } from './verification.tsx';

const kinds: readonly (readonly [Kind | null, WordId])[] = [
  [null, 'incident.timeline.all'],
  ['people', 'incident.timeline.people'],
  ['facts', 'incident.timeline.facts'],
  ['reminders', 'incident.timeline.reminders'],
];

/** Everything that happened, newest first; a page at a time, so that a long history stays quick. */
export function Timeline() {
  const { t } = useWords();
  const { id } = useShown().show.incident;
  const mayCorrect = useMay('incident.approve');
  const [kind, setKind] = useState<Kind | null>(null);
  const [correcting, correct] = useState(false);
  const timeline = useTimeline(id, kind);
  return (
    <div className="flex flex-col gap-4">
      <h2 className="sr-only">{t('incident.tab.timeline')}</h2>
      <Verification />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{t('incident.timeline.filter')}</legend>
          {kinds.map(([each, label]) => (
            <Chip key={label} on={kind === each} onToggle={() => setKind(each)}>
              {t(label)}
            </Chip>
          ))}
        </fieldset>
        {mayCorrect && (
          <Button kind="quiet" onPress={() => correct(true)}>
            {t('incident.correct.open')}
          </Button>
        )}
      </div>
      <p className="text-sm text-quiet">{t('incident.timeline.order')}</p>
      <Loaded of={timeline.head}>
        {() =>
          timeline.events.length === 0 ? (
            <EmptyState title={t('incident.timeline.none')} />
          ) : (
            <>
              <Days events={timeline.events} />
              {timeline.error && <Problem error={timeline.error} again={timeline.readOn} />}
              <Further
                more={timeline.more}
                busy={timeline.loading}
                onRead={timeline.readOn}
                count={timeline.events.length}
              />
            </>
          )
        }
      </Loaded>
      {correcting && <CorrectionDialog onClose={() => correct(false)} />}
    </div>
  );
}

/** By day, with its weekday. What is not in sight is not laid out. */
export function Days({ events }: { events: EventView[] }) {
  const { day: dayText } = useWords();
  const days = byDay(events);
  return (
    <div className="flex flex-col gap-4 print:gap-2">
      {days.map(({ day, own }) => (
        <section key={day} aria-label={dayText(day)}>
          <h3 className="sticky top-0 z-10 mb-1 bg-ground py-1 text-sm figures print:static print:mb-0">
            {dayText(day)}
          </h3>
          <ol className="rounded-12 border border-line bg-surface">
            {own.map((event) => (
              <TimelineEntry key={event.seq} event={event} correctedBy={correctedBy(event, events)} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(events: EventView[]): { day: Day; own: EventView[] }[] {
  const days: { day: Day; own: EventView[] }[] = [];
  for (const event of events) {
    const day = dayOf(event.at);
    const last = days.at(-1);
    if (last?.day === day) last.own.push(event);
    else days.push({ day, own: [event] });
  }
  return days;
}

interface FurtherProps {
  more: boolean;
  busy: boolean;
  count: number;
  onRead: () => void;
}

/** Reads on by itself when its end comes into sight; by a button for whoever does not scroll. */
function Further({ more, busy, count, onRead }: FurtherProps) {
  const { t } = useWords();
  const end = useRef<HTMLDivElement>(null);
  const read = useRef(onRead);
  read.current = onRead;
  useEffect(() => {
    // Observed anew after each page: the end may still be in sight.
    if (!more || count === 0 || !end.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && read.current(), {
      rootMargin: '600px',
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [more, count]);
  return (
    <div ref={end} className="no-print flex flex-wrap items-center gap-3 text-sm text-quiet">
      <span aria-live="polite">{t('incident.timeline.count', { count })}</span>
      {more ? (
        <Button busy={busy} onPress={onRead}>
          {t('incident.timeline.older')}
        </Button>
      ) : (
        t('incident.timeline.end')
      )}
    </div>
  );
}
