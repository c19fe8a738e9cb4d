import type { ReactNode } from 'react';
import type { Text } from '../../domain/text.ts';
import { Badge } from '../parts/badge.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { RuleLink } from '../parts/rule-link.tsx';
import { useWords } from '../words/words.tsx';
import type { Graph, Moment, State, Transition } from './graph.ts';

interface AboutProps {
  graph: Graph;
  /** Until which event it is told of; null: until now. */
  seq: number | null;
  /** Who an actor is. */
  who: (actor: string) => string;
}

/** What a state means, what is done in it, on which law it rests, and who brought the instance there. */
export function AboutState({ state, present, seq, who }: AboutProps & { state: State; present: boolean }) {
  const { t, say } = useWords();
  const moments = until(state.entered, seq);
  const since = moments.at(-1);
  return (
    <Told
      title={say(state.label)}
      code={state.path}
      badge={present && <Badge tone="accent">{t('graph.present')}</Badge>}
    >
      {state.todo && <Row name={t('graph.about.todo')}>{say(state.todo)}</Row>}
      {present && since && (
        <Row name={t('graph.about.since')}>
          <InstantText at={since.at} /> {who(since.actor)}
        </Row>
      )}
      {moments.length > 0 && !(present && moments.length === 1) && (
        <Row name={t('graph.about.entered')}>
          <Moments moments={moments} who={who} />
        </Row>
      )}
      {state.tags.length > 0 && (
        <Row name={t('graph.about.tags')}>
          {state.tags.map((tag) => (
            <code key={tag} className="mr-2 rounded-4 bg-raised px-1 text-xs">
              {tag}
            </code>
          ))}
        </Row>
      )}
      {state.rules.length > 0 && (
        <Row name={t('graph.about.law')}>
          {state.rules.map((rule) => (
            <span key={rule} className="mr-2">
              <RuleLink id={rule} />
            </span>
          ))}
        </Row>
      )}
    </Told>
  );
}

/** What an event leads to, what it asks, and when it happened; `children` say whether it may happen now. */
export function AboutEvent({
  graph,
  transition,
  seq,
  who,
  children,
}: AboutProps & { transition: Transition; children?: ReactNode }) {
  const { t, say } = useWords();
  const labelOf = (path: string): Text => graph.states.find((state) => state.path === path)?.label ?? anywhere;
  const { label, event, from, to, conditions } = transition;
  const moments = until(transition.taken, seq);
  return (
    <>
      <Told title={say(label)} code={event ?? ''}>
        <Row name={t('graph.about.from')}>{from === '' ? t('graph.about.anywhere') : say(labelOf(from))}</Row>
        <Row name={t('graph.about.to')}>{to === null ? t('graph.about.stays') : say(labelOf(to))}</Row>
        {conditions.length > 0 && (
          <Row name={t('graph.about.conditions')}>{conditions.map(say).join(t('parts.listSeparator'))}</Row>
        )}
        {event === null && <Row name={t('graph.about.when')}>{t('machines.byItself')}</Row>}
        {moments.length > 0 && (
          <Row name={t('graph.about.taken')}>
            <Moments moments={moments} who={who} />
          </Row>
        )}
      </Told>
      {children}
    </>
  );
}

const anywhere: Text = { ja: '', en: '' };

const until = (moments: readonly Moment[] = [], seq: number | null): readonly Moment[] =>
  seq === null ? moments : moments.filter((moment) => moment.seq <= seq);

function Moments({ moments, who }: { moments: readonly Moment[]; who: AboutProps['who'] }) {
  return (
    <ol>
      {moments.map(({ seq, at, actor }) => (
        <li key={seq}>
          <InstantText at={at} /> {who(actor)}
        </li>
      ))}
    </ol>
  );
}

function Told({
  title,
  code,
  badge,
  children,
}: {
  title: string;
  code: string;
  badge?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-lg font-bold">{title}</span>
        {badge}
      </p>
      {code !== '' && <code className="text-xs break-all text-quiet">{code}</code>}
      <dl className="mt-2 text-sm [&_dt]:mt-2 [&_dt]:text-quiet">{children}</dl>
    </>
  );
}

export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
