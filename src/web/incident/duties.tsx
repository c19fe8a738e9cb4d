import { basisLabels, dutyStateLabels } from '../../domain/duty-labels.ts';
import { Badge, StandingBadge } from '../parts/badge.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { DueDay } from '../parts/due-day.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Section } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import type { DutyView } from './calls.ts';
import { useShown } from './shown.tsx';

/** What is owed by when, and how strongly; what is over is folded away. */
export function Duties() {
  const { t } = useWords();
  const { duties } = useShown().show;
  const open = duties.filter(({ state }) => state === 'open');
  const over = duties.filter(({ state }) => state !== 'open');
  return (
    <Section title={t('incident.duties')}>
      {open.length === 0 && <EmptyState title={t('incident.duties.none')}>{t('incident.duties.none.hint')}</EmptyState>}
      <ul className="flex flex-col divide-y divide-line">
        {open.map((duty) => (
          <DutyItem key={duty.key} duty={duty} />
        ))}
      </ul>
      {over.length > 0 && (
        <Disclosure summary={t('incident.duties.done', { count: over.length })} className="mt-3">
          <ul className="flex flex-col divide-y divide-line">
            {over.map((duty) => (
              <DutyItem key={duty.key} duty={duty} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

function DutyItem({ duty }: { duty: DutyView }) {
  const { t, say } = useWords();
  const { id } = useShown().show.incident;
  const { key, label, standing, state, due, basis } = duty;
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          <StandingBadge standing={standing} />
          {state !== 'open' && (
            <Badge tone={state === 'settled' ? 'success' : 'neutral'}>{say(dutyStateLabels[state])}</Badge>
          )}
          <span className="font-bold">{say(label)}</span>
        </div>
        <DueDay due={due} done={state !== 'open'} />
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-quiet">
        <span>{say(basisLabels[basis])}</span>
        {due !== null && (
          <TextLink to="/incidents/$id/deadlines" params={{ id }} hash={key} className="no-print">
            {t('incident.duties.why')}
          </TextLink>
        )}
      </p>
    </li>
  );
}
