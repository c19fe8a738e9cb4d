import type { z } from 'zod';
import type { policyPreviewSchema } from '../../contract/policy.ts';
import { Badge, type Tone } from '../parts/badge.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { useWords } from '../words/words.tsx';
import { rolesText, rungName } from './rung-words.ts';

type Changed = z.output<typeof policyPreviewSchema>['incidents'][number];
type RungView = Changed['armed'][number];

/** In the order of how much they matter. */
const kinds = ['atOnce', 'moved', 'disarmed', 'armed', 'superseded'] as const;
const tones: Record<(typeof kinds)[number], Tone> = {
  atOnce: 'danger',
  moved: 'warning',
  disarmed: 'warning',
  armed: 'accent',
  superseded: 'neutral',
};

/** One incident and what would move in it. */
export function ChangedIncident({ incident, open }: { incident: Changed; open: boolean }) {
  const { t } = useWords();
  return (
    <Disclosure
      open={open}
      summary={
        <span>
          <span className="figures">{incident.id}</span> {incident.title}{' '}
          {kinds
            .filter((kind) => incident[kind].length > 0)
            .map((kind) => (
              <Badge key={kind} tone={tones[kind]} className="mr-1">
                {t(`settings.preview.${kind}.count`, { count: incident[kind].length })}
              </Badge>
            ))}
        </span>
      }
    >
      {kinds
        .filter((kind) => incident[kind].length > 0)
        .map((kind) => (
          <div key={kind} className="mb-2">
            <h3 className="text-sm">{t(`settings.preview.${kind}`)}</h3>
            <ul className="flex flex-col divide-y divide-line">
              {incident[kind].map((rung) => (
                <li key={`${rung.instance} ${rung.duty} ${rung.rung} ${rung.at}`} className="py-1">
                  <Line rung={rung} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Disclosure>
  );
}

function Line({ rung }: { rung: RungView & Partial<Changed['moved'][number]> }) {
  const words = useWords();
  const { t, say } = words;
  const { was } = rung;
  return (
    <div className="flex flex-wrap gap-x-4">
      <span className="min-w-48 flex-1">
        {say(rung.label)} <span className="text-quiet">{rungName(rung.rung, words)}</span>
      </span>
      <span className="min-w-48 flex-1">
        {was && was.at !== rung.at && (
          <span className="text-quiet line-through">
            <InstantText at={was.at} />
          </span>
        )}{' '}
        <InstantText at={rung.at} />
        <span className="block text-sm">
          {was && was.roles.join() !== rung.roles.join() && (
            <span className="mr-2 text-quiet line-through">{rolesText(was.roles, words)}</span>
          )}
          {t('settings.ladder.to', { to: rolesText(rung.roles, words) })}
        </span>
      </span>
    </div>
  );
}
