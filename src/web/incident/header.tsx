import type { ReactNode } from 'react';
import { Badge, StateBadge } from '../parts/badge.tsx';
import { DueDay } from '../parts/due-day.tsx';
import { Lock, Warning } from '../parts/icons.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { useWords } from '../words/words.tsx';
import { useShown } from './shown.tsx';

/** Number, title, and the marks that must not be overlooked. */
export function Heading() {
  const { t, say } = useWords();
  const { id, title, state, stateLabel, restricted, mailCompromised } = useShown().show.incident;
  return (
    <>
      <span className="mb-1 flex flex-wrap items-center gap-2 text-base">
        <span className="figures font-normal text-quiet">{id}</span>
        <StateBadge state={state}>{say(stateLabel)}</StateBadge>
        {restricted && (
          <Badge tone="warning">
            <Lock />
            {t('incident.restricted')}
          </Badge>
        )}
        {mailCompromised && (
          <Badge tone="danger">
            <Warning />
            {t('incident.compromised')}
          </Badge>
        )}
      </span>
      <span className="block text-xl [text-wrap:wrap] sm:text-2xl print:text-lg">{title}</span>
    </>
  );
}

/** In one line: what is due first, who answers for it, since when it is open. */
export function Summary() {
  const { t, say } = useWords();
  const { incident, duties } = useShown().show;
  const next = duties.find(({ state, due }) => state === 'open' && due === incident.nextDue);
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 print:gap-x-5 print:gap-y-1">
      <Fact name={t('incident.next')}>
        {incident.nextDue ? (
          <span className="flex flex-wrap items-baseline gap-x-2">
            <DueDay due={incident.nextDue} className="font-bold" />
            {next && <span className="text-sm text-quiet print:hidden">{say(next.label)}</span>}
          </span>
        ) : (
          <span className="text-quiet">{t('incident.next.none')}</span>
        )}
      </Fact>
      <Fact name={t('incident.owner')}>{incident.owner?.name ?? t('incident.owner.none')}</Fact>
      <Fact name={t('incident.opened')}>
        <InstantText at={incident.openedAt} />
      </Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-sm text-quiet">{name}</dt>
    <dd>{children}</dd>
  </div>
);
