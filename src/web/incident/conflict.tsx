import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isProblem, useAnswer } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Actions } from '../parts/dialog.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../words/words.tsx';
import { useActor } from './actor.ts';
import { eventsCall } from './calls.ts';
import { useShown } from './shown.tsx';

/** Whether it was refused because somebody else was faster. */
export const isConflict = (error: unknown): boolean =>
  isProblem(error, 409) && (error.problem.reasons?.some(({ code }) => code === 'changed-meanwhile') ?? false);

interface ConflictProps {
  /** The newest event that the sender had seen. */
  since: number;
  instance: string;
  /** Whether the event may still happen. */
  possible: boolean;
  busy: boolean;
  onRetry: () => void;
  onClose: () => void;
}

/** Two people acted at once: what the other did, how it stands now, and whether to go on. */
export function Conflict({ since, instance, possible, busy, onRetry, onClose }: ConflictProps) {
  const { t, say } = useWords();
  const { show } = useShown();
  const all = show.instances.find(({ key }) => key === instance)?.states ?? [];
  // Where nothing is to be done, nothing can have become different from what the sender meant.
  const waiting = all.filter(({ todo }) => todo);
  const states = waiting.length > 0 ? waiting : all;
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="warning" title={t('incident.conflict')} live="assertive">
        <p>{t('incident.conflict.who')}</p>
        <Meanwhile since={since} />
      </Notice>
      <div>
        <h3 className="text-sm text-quiet">{t('incident.conflict.now')}</h3>
        <ul className="list-disc pl-5">
          {states.map(({ path, label, todo }) => (
            <li key={path}>
              <b>{say(label)}</b>
              {todo && <span className="ml-2 text-quiet">{say(todo)}</span>}
            </li>
          ))}
        </ul>
      </div>
      {!possible && <p>{t('incident.conflict.gone')}</p>}
      <Actions>
        <Button onPress={onClose}>{t('parts.close')}</Button>
        {possible && (
          <Button kind="primary" busy={busy} onPress={onRetry}>
            {t('incident.conflict.retry')}
          </Button>
        )}
      </Actions>
    </div>
  );
}

/** What was recorded since an event, and by whom. */
export function Meanwhile({ since }: { since: number }) {
  const { say } = useWords();
  const who = useActor();
  const { show } = useShown();
  const client = useQueryClient();
  // A refusal renews nothing by itself, and the newer state is what must be looked at.
  useEffect(() => void client.invalidateQueries(), [client]);
  const events = useAnswer(eventsCall, { params: { id: show.incident.id }, query: { limit: 50, kind: 'people' } });
  return (
    <Loaded of={events}>
      {(data) => (
        <ul className="mt-1 list-disc pl-5">
          {data.events
            .filter(({ seq }) => seq > since)
            .map(({ seq, at, actor, label }) => (
              <li key={seq}>
                <b>{who(actor)}</b> {say(label)}{' '}
                <span className="text-sm text-quiet">
                  <InstantText at={at} />
                </span>
              </li>
            ))}
        </ul>
      )}
    </Loaded>
  );
}
