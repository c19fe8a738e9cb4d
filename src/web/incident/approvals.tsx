import { useState } from 'react';
import { useAnswer } from '../asking.ts';
import { Badge } from '../parts/badge.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Description, Item } from '../parts/description.tsx';
import { DueDay } from '../parts/due-day.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { useActor } from './actor.ts';
import { eventsCall, type Instance, type NextEvent } from './calls.ts';
import { EventButton } from './event-button.tsx';
import { EventDialog } from './event-dialog.tsx';
import { instanceName } from './names.ts';
import { useShown } from './shown.tsx';
import { TimelineEntry } from './timeline-entry.tsx';
import { correctedBy } from './timeline-pages.ts';

type Draft = NonNullable<Instance['draft']>;
interface Drafted {
  instance: Instance;
  draft: Draft;
}

/** What waits for a second person, what was approved, and every review there was. */
export function Approvals() {
  const { t } = useWords();
  const { show } = useShown();
  const [recording, record] = useState<NextEvent | null>(null);
  const drafted = show.instances.flatMap((instance): Drafted[] =>
    instance.draft ? [{ instance, draft: instance.draft }] : [],
  );
  const waiting = drafted.filter(({ draft }) => draft.approval === null);
  const approved = drafted.filter(({ draft }) => draft.approval !== null);
  return (
    <div className="flex flex-col gap-5">
      <Section title={t('incident.approvals.waiting')}>
        {waiting.length === 0 ? (
          <EmptyState title={t('incident.approvals.none')}>{t('incident.approvals.none.hint')}</EmptyState>
        ) : (
          <DraftList drafts={waiting} onRecord={record} />
        )}
      </Section>
      {approved.length > 0 && (
        <Section title={t('incident.approvals.approved')}>
          <DraftList drafts={approved} onRecord={record} />
        </Section>
      )}
      <Reviews />
      {recording && <EventDialog event={recording} onClose={() => record(null)} />}
    </div>
  );
}

function DraftList({ drafts, onRecord }: { drafts: Drafted[]; onRecord: (event: NextEvent) => void }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {drafts.map((drafted) => (
        <DraftItem key={drafted.instance.key} drafted={drafted} onRecord={onRecord} />
      ))}
    </ul>
  );
}

/** What may be done with a draft that lies there. */
const ofDraft = new Set(['draftApproved', 'draftReturned', 'draftRevised']);

function DraftItem({
  drafted: { instance, draft },
  onRecord,
}: {
  drafted: Drafted;
  onRecord: (event: NextEvent) => void;
}) {
  const words = useWords();
  const { t, say } = words;
  const { show } = useShown();
  const who = useActor();
  const session = useSession();
  const isOwn = draft.submittedBy === `person:${session?.person?.email}`;
  const states = instance.states.filter(({ path }) => /\.(inReview|approved)$/.test(path));
  const duties = show.duties.filter(
    ({ instance: key, state, due }) => key === instance.key && state === 'open' && due !== null,
  );
  const events = show.nextEvents.filter(({ instance: key, type }) => key === instance.key && ofDraft.has(type));
  return (
    <li className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="flex flex-wrap items-center gap-2">
          {instanceName(instance, words)}
          {states.map(({ path, label }) => (
            <Badge key={path} tone={path.endsWith('approved') ? 'success' : 'accent'}>
              {say(label)}
            </Badge>
          ))}
        </h3>
        {duties[0] && <DueDay due={duties[0].due} />}
      </div>
      <Description>
        <Item name={t('incident.approvals.author')}>{who(draft.submittedBy)}</Item>
        <Item name={t('incident.approvals.at')}>
          <InstantText at={draft.submittedAt} />
        </Item>
        <Item name={t('incident.approvals.content')}>
          {draft.content ? (
            <span className="flex flex-wrap items-center gap-2">
              <code className="text-sm break-all">{draft.content}</code>
              <CopyButton text={draft.content} />
            </span>
          ) : (
            <span className="text-quiet">{t('incident.approvals.content.none')}</span>
          )}
        </Item>
        {draft.approval && (
          <Item name={t('incident.approvals.by')}>
            {who(draft.approval.by)} <InstantText at={draft.approval.at} />
          </Item>
        )}
        {draft.approval?.selfApprovalReason && (
          <Item name={t('incident.approvals.self')}>{draft.approval.selfApprovalReason}</Item>
        )}
      </Description>
      {isOwn && draft.approval === null && <p className="text-sm text-warning">{t('incident.approvals.own')}</p>}
      <div className="flex flex-wrap gap-2">
        {events.map((event) => (
          <EventButton
            key={event.type}
            event={event}
            kind={event.type === 'draftApproved' && !isOwn ? 'primary' : 'secondary'}
            onRecord={onRecord}
          />
        ))}
      </div>
    </li>
  );
}

const reviewTypes = new Set(['draftSubmitted', 'draftRevised', 'draftApproved', 'draftReturned']);

function Reviews() {
  const { t } = useWords();
  const { id } = useShown().show.incident;
  const events = useAnswer(eventsCall, { params: { id }, query: { kind: 'people', limit: 1_000 } });
  return (
    <Section title={t('incident.approvals.history')}>
      <Loaded of={events}>
        {(data) => {
          const reviews = data.events.filter(({ type }) => reviewTypes.has(type)).toReversed();
          if (reviews.length === 0) return <p className="text-quiet">{t('incident.approvals.history.none')}</p>;
          return (
            <ol className="rounded-8 border border-line">
              {reviews.map((event) => (
                <TimelineEntry key={event.seq} event={event} correctedBy={correctedBy(event, data.events)} dated />
              ))}
            </ol>
          );
        }}
      </Loaded>
    </Section>
  );
}
