import { useState } from 'react';
import { Badge, StandingBadge } from '../parts/badge.tsx';
import { LinkButton } from '../parts/button.tsx';
import { DueDay } from '../parts/due-day.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { useMay, useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import type { NextEvent } from './calls.ts';
import { EventButton, NotYours, useMayRecord } from './event-button.tsx';
import { EventDialog } from './event-dialog.tsx';
import { useFactNames } from './fact-names.ts';
import { instanceName } from './names.ts';
import { useShown } from './shown.tsx';
import { isOnward, isOver, type Step } from './steps.ts';
import { dutyTexts } from './unknown-facts.ts';

/** What to do next, by whom and by when; the first thing on the page. */
export function NextSteps({ steps }: { steps: Step[] }) {
  const { t } = useWords();
  const { show } = useShown();
  const [recording, record] = useState<NextEvent | null>(null);
  const over = isOver(show) && steps.length === 0;
  return (
    <Section title={t('incident.steps')}>
      {over && <Notice tone="neutral" title={t('incident.over')} className="mb-3" />}
      {steps.length === 0 && !over && (
        <EmptyState title={t('incident.steps.none')}>{t('incident.steps.none.hint')}</EmptyState>
      )}
      <ol className="flex flex-col divide-y divide-line">
        {steps.map((step, index) => (
          <StepItem key={`${step.instance.key} ${step.path}`} step={step} first={index === 0} onRecord={record} />
        ))}
        {!over && <UnknownFacts />}
      </ol>
      {recording && <EventDialog event={recording} onClose={() => record(null)} />}
    </Section>
  );
}

interface StepItemProps {
  step: Step;
  /** Of all: the one that stands out. */
  first: boolean;
  onRecord: (event: NextEvent) => void;
}

function StepItem({ step, first: isFirst, onRecord }: StepItemProps) {
  const words = useWords();
  const { t, say } = words;
  const { instance, todo, duties, tasks, due, events } = step;
  const [first] = duties;
  const may = useMayRecord();
  const mine = events.filter(may);
  return (
    <li className="keep-whole flex flex-col gap-2 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 flex-1 basis-60">{say(todo)}</h3>
        {duties.length > 0 && <DueDay due={due} />}
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
        <Who step={step} />
        {first && <StandingBadge standing={first.standing} />}
        <span>
          {duties.length > 0
            ? t('incident.steps.for', { what: duties.map(({ label }) => say(label)).join(t('parts.listSeparator')) })
            : instance.key !== 'incident' && instanceName(instance, words)}
        </span>
      </p>
      {tasks.map(({ id, label, due: taskDue }) => (
        <p key={id} className="flex flex-wrap gap-x-3 text-sm">
          {t('incident.steps.task', { what: say(label) })}
          {taskDue && <DueDay due={taskDue} />}
        </p>
      ))}
      {instance.persons && <Persons persons={instance.persons} />}
      <div className="flex flex-wrap gap-2">
        {mine.map((event, index) => (
          <EventButton
            key={`${event.target} ${event.type}`}
            event={event}
            kind={isFirst && index === 0 && isOnward(event) ? 'primary' : 'secondary'}
            onRecord={onRecord}
          />
        ))}
      </div>
      {mine.length === 0 && events[0] && <NotYours event={events[0]} />}
    </li>
  );
}

/** By name where there is one, else by the part they play. */
function Who({ step }: { step: Step }) {
  const { t } = useWords();
  const { owner } = useShown().show.incident;
  const session = useSession();
  const isMine = owner !== null && owner.email === session?.person?.email;
  const name = step.approval
    ? t('incident.steps.approver')
    : isMine
      ? t('incident.steps.you')
      : (owner?.name ?? t('incident.steps.owner'));
  return <Badge tone={isMine && !step.approval ? 'accent' : 'neutral'}>{t('incident.steps.by', { who: name })}</Badge>;
}

function Persons({ persons }: { persons: NonNullable<Step['instance']['persons']> }) {
  const { t } = useWords();
  const { total, reached, bySubstitute } = persons;
  return (
    <p className="text-sm">
      {total === null
        ? t('incident.duties.persons.uncounted')
        : t('incident.duties.persons', { reached, substitute: bySubstitute, total })}
    </p>
  );
}

/** Facts that nobody knows yet and that decide something: finding out is work, too. */
function UnknownFacts() {
  const { t, say } = useWords();
  const { show } = useShown();
  const nameOf = useFactNames();
  const mayWrite = useMay('incident.write');
  const { id, assessment } = show.incident;
  if (assessment.deciding.length === 0) return null;
  return (
    <li className="keep-whole flex flex-col gap-2 py-4 first:pt-0 last:pb-0">
      <h3>{t('incident.steps.unknown')}</h3>
      <p className="text-sm text-quiet">{t('incident.steps.unknown.hint')}</p>
      <ul className="list-disc pl-5">
        {assessment.deciding.map(({ fact, changes }) => (
          <li key={fact}>
            {nameOf(fact)}
            <span className="ml-2 text-sm text-quiet">
              {t('incident.steps.unknown.changes', {
                duties: dutyTexts(changes).map(say).join(t('parts.listSeparator')),
              })}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <div>
          <LinkButton to="/incidents/$id/facts" params={{ id }} search={{ revise: true }}>
            {t('incident.facts.revise')}
          </LinkButton>
        </div>
      )}
    </li>
  );
}
