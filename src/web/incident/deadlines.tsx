import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { basisLabels, dutyStateLabels, modeLabels } from '../../domain/duty-labels.ts';
import { Badge, StandingBadge } from '../parts/badge.tsx';
import { classes } from '../parts/classes.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { DayText, DueDay } from '../parts/due-day.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { useWords } from '../words/words.tsx';
import { CalendarStrip } from './calendar-strip.tsx';
import type { DutyView } from './calls.ts';
import { useShown } from './shown.tsx';

/** How every due day came about, as a list and as a calendar. */
export function Deadlines() {
  const { t } = useWords();
  const { duties } = useShown().show;
  const hash = useLocation({ select: (location) => location.hash });
  if (duties.length === 0)
    return <EmptyState title={t('incident.duties.none')}>{t('incident.duties.none.hint')}</EmptyState>;
  const open = duties.filter(({ state }) => state === 'open');
  const over = duties.filter(({ state }) => state !== 'open');
  return (
    <div className="flex flex-col gap-5">
      <p className="text-quiet">{t('incident.deadlines.intro')}</p>
      {open.map((duty) => (
        <WhyThisDay key={duty.key} duty={duty} />
      ))}
      {over.length > 0 && (
        <Disclosure
          summary={t('incident.duties.done', { count: over.length })}
          open={over.some(({ key }) => key === hash)}
        >
          <div className="flex flex-col gap-5">
            {over.map((duty) => (
              <WhyThisDay key={duty.key} duty={duty} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function WhyThisDay({ duty }: { duty: DutyView }) {
  const { t, say } = useWords();
  const { key, label, standing, state, due, basis, mode, because, derivation } = duty;
  return (
    <Section
      id={key}
      title={
        <span className="flex flex-wrap items-center gap-2">
          <StandingBadge standing={standing} />
          {state !== 'open' && <Badge>{say(dutyStateLabels[state])}</Badge>}
          {say(label)}
        </span>
      }
    >
      {derivation ? (
        <>
          <p className="mb-3 text-lg">
            <DueDay due={due} done={state !== 'open'} />
          </p>
          <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
            <Derivation derivation={derivation} />
            <CalendarStrip derivation={derivation} />
          </div>
        </>
      ) : (
        <p>{t('incident.deadlines.promptly')}</p>
      )}
      <p className={classes('text-sm', derivation && 'mt-4')}>
        <span className="text-quiet">{t('incident.deadlines.basis')}: </span>
        {say(basisLabels[basis])}
        {mode && (
          <span className="ml-4">
            <span className="text-quiet">{t('incident.deadlines.mode')}: </span>
            {say(modeLabels[mode])}
          </span>
        )}
      </p>
      <Disclosure summary={t('incident.deadlines.rules')} className="mt-1">
        <Reasons reasons={because} />
      </Disclosure>
    </Section>
  );
}

/** Step by step from day 1 to the due day. */
function Derivation({ derivation }: { derivation: NonNullable<DutyView['derivation']> }) {
  const { t, say } = useWords();
  const { dayOne, target, count, crossed, due, dueClosed, official, because, source } = derivation;
  const closedText = ({ name, why }: Pick<(typeof crossed)[number], 'name' | 'why'>) =>
    name ?? t(`incident.deadlines.closed.${why}`);
  return (
    <ol className="flex flex-col gap-3">
      <Turn name={t('incident.deadlines.day1')}>
        <DayText day={dayOne} />
      </Turn>
      {target && (
        <Turn name={t('incident.deadlines.target', { n: target.n })}>
          <DayText day={target.day} />
        </Turn>
      )}
      <Turn name={t('incident.deadlines.nth', { n: count.n })}>
        <DayText day={count.day} />
        <p className="text-sm text-quiet">
          {crossed.length > 0
            ? t('incident.deadlines.counted.closed')
            : dueClosed
              ? t('incident.deadlines.notMoved', { why: closedText(dueClosed) })
              : t('incident.deadlines.counted.open')}
        </p>
      </Turn>
      {crossed.length > 0 && (
        <Turn
          name={`${t('incident.deadlines.crossed')} (${t('incident.deadlines.rolled', { count: crossed.length })})`}
        >
          <ul className="list-disc pl-5">
            {crossed.map((closed) => (
              <li key={closed.day}>
                <DayText day={closed.day} /> <span className="text-quiet">{closedText(closed)}</span>
              </li>
            ))}
          </ul>
        </Turn>
      )}
      <Turn name={t('incident.deadlines.due')}>
        <b>
          <DayText day={due} />
        </b>
        <p className="text-sm text-quiet">{t('incident.deadlines.due.until')}</p>
      </Turn>
      <li className="text-sm">
        <Reasons reasons={because} />
        <p className="mt-1 text-quiet">{say(source)}</p>
        {!official && <Notice tone="warning" title={t('incident.deadlines.unofficial')} className="mt-2" />}
      </li>
    </ol>
  );
}

const Turn = ({ name, children }: { name: string; children: ReactNode }) => (
  <li className="border-l-4 border-accent-ground pl-3">
    <p className="text-sm text-quiet">{name}</p>
    {children}
  </li>
);
