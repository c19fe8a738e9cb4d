import { isOptional } from '../../domain/duty.ts';
import { dutyTitle } from '../../domain/duty-labels.ts';
import { Badge } from '../parts/badge.tsx';
import { useWords } from '../words/words.tsx';
import { type Effect, isStanding } from './effects.ts';

/** What a revision did to the duties. */
export function Effects({ effects }: { effects: Effect[] | undefined }) {
  const { t, say } = useWords();
  if (!effects) return null;
  if (effects.length === 0) return <p className="text-sm text-quiet">{t('incident.facts.effects.none')}</p>;
  return (
    <div>
      <p className="mb-1 text-sm text-quiet">{t('incident.facts.effects')}</p>
      <ul className="flex flex-col gap-1">
        {effects.map((effect) => (
          <li key={effect.key} className="flex flex-wrap items-baseline gap-x-2">
            <EffectBadge effect={effect} />
            <span>{say(dutyTitle(effect))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function EffectBadge({ effect: { kind, standing: strength, from, to } }: { effect: Effect }) {
  const { t, day } = useWords();
  const dayOr = (text: string | null) => (text === null ? t('parts.promptly') : day(text));
  const standing = (text: string | null) => (isStanding(text) ? t(`parts.standing.${text}`) : '');
  switch (kind) {
    case 'new':
      return (
        <Badge tone={isOptional({ standing: strength }) ? 'neutral' : 'warning'}>
          {t(isOptional({ standing: strength }) ? 'incident.facts.effect.advised' : 'incident.facts.effect.new')}{' '}
          {to && day(to)}
        </Badge>
      );
    case 'gone':
      return <Badge tone="success">{t('incident.facts.effect.gone')}</Badge>;
    case 'moved':
      return (
        <>
          <Badge tone="accent">{t('incident.facts.effect.moved')}</Badge>
          <span className="figures">{t('incident.facts.effect.fromTo', { from: dayOr(from), to: dayOr(to) })}</span>
        </>
      );
    default:
      return <Badge>{t('incident.facts.effect.fromTo', { from: standing(from), to: standing(to) })}</Badge>;
  }
}
