import { Badge, StandingBadge } from '../parts/badge.tsx';
import { DueDay } from '../parts/due-day.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import type { Task } from './calls.ts';

/** One thing to do: what, for which incident, until when, and why it is one's own, where that does not go without saying. */
export function TaskItem({ task, everybody }: { task: Task; everybody: boolean }) {
  const { t, say } = useWords();
  const { incident, kind, label, todo, standing, due, because, draft } = task;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <TextLink
          to={kind === 'approval' ? '/incidents/$id/approvals' : '/incidents/$id'}
          params={{ id: incident.id }}
          className="font-bold"
        >
          {say(todo ?? label)}
        </TextLink>
        <p>
          {standing && <StandingBadge standing={standing} />}{' '}
          {kind === 'approval' && <Badge tone="accent">{t('tasks.approval')}</Badge>}{' '}
          {todo && (kind === 'course' ? <Badge>{say(label)}</Badge> : <span className="ml-1">{say(label)}</span>)}
        </p>
        <p className="text-sm text-quiet">
          <span className="figures">{incident.id}</span> {incident.title}
        </p>
        {draft && <DraftBy draft={draft} />}
      </div>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 empty:hidden sm:w-60 sm:flex-col">
        {due !== null && <DueDay due={due} />}
        {because !== (everybody ? 'everybody' : 'owner') && (
          <span className="text-sm text-quiet">{t(`tasks.because.${because}`)}</span>
        )}
      </div>
    </li>
  );
}

function DraftBy({ draft: { at, own } }: { draft: NonNullable<Task['draft']> }) {
  const { t } = useWords();
  return (
    <p className="text-sm">
      {t('tasks.draft')} <InstantText at={at} />
      {own && <span className="ml-2 font-bold text-warning">{t('tasks.draft.own')}</span>}
    </p>
  );
}
