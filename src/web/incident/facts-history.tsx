import type { z } from 'zod';
import type { factsHistorySchema } from '../../contract/incident.ts';
import { useAnswer } from '../asking.ts';
import { InstantText } from '../parts/instant-text.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { useActor } from './actor.ts';
import { eventsCall } from './calls.ts';
import { effectsByRevision } from './effects.ts';
import { Effects } from './effects.tsx';
import { factChanges } from './fact-lines.ts';
import { useFactNames, useFactValues } from './fact-names.ts';
import { useShown } from './shown.tsx';

export type Revision = z.output<typeof factsHistorySchema>['facts'][number];

/** Every revision, newest first: who changed what, and which duties followed. */
export function FactsHistory({ revisions }: { revisions: Revision[] }) {
  const { t } = useWords();
  const { show } = useShown();
  const who = useActor();
  const events = useAnswer(eventsCall, {
    params: { id: show.incident.id },
    query: { kind: 'facts', limit: 1_000 },
  });
  const effects = effectsByRevision(events.data?.events ?? []);
  return (
    <Section title={t('incident.facts.history')}>
      <ol className="flex flex-col divide-y divide-line">
        {revisions.toReversed().map((revision) => {
          const before = revisions.find((other) => other.revision === revision.revision - 1);
          return (
            <li key={revision.revision} className="flex flex-col gap-2 py-4 first:pt-0 last:pb-0">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <b>{t('incident.facts.revision', { revision: revision.revision })}</b>
                <span className="text-sm text-quiet">
                  <InstantText at={revision.at} /> {who(revision.actor)}
                </span>
              </p>
              {before ? <Changes before={before} after={revision} /> : <p>{t('incident.facts.first')}</p>}
              <Effects effects={effects.get(revision.revision)} />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** What one revision changed in another. */
export function Changes({ before, after }: { before: Revision; after: Revision }) {
  const { t } = useWords();
  const nameOf = useFactNames();
  const textOf = useFactValues();
  const changes = factChanges(before.facts, after.facts);
  if (changes.length === 0) return <p className="text-quiet">{t('incident.facts.same')}</p>;
  return (
    <dl className="flex flex-col divide-y divide-line rounded-8 border border-line px-3">
      {changes.map(({ path, from, to }) => (
        <div key={path} className="grid gap-x-4 py-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <dt className="text-sm text-quiet sm:pt-0.5">{nameOf(path)}</dt>
          <dd className="flex flex-wrap gap-x-2">
            <del className="text-quiet no-underline">
              <span className="sr-only">{t('incident.facts.was')} </span>
              {textOf(path, from)}
            </del>
            <span aria-hidden="true">→</span>
            <ins className="font-bold no-underline">
              <span className="sr-only">{t('incident.facts.is')} </span>
              {textOf(path, to)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
