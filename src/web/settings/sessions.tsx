import { useState } from 'react';
import type { z } from 'zod';
import type { sessionListSchema } from '../../contract/session.ts';
import { useAnswer, useWrite } from '../asking.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { browserName } from './browser-name.ts';
import { endOneCall, endOthersCall, sessionsCall } from './calls.ts';

type OwnSession = z.output<typeof sessionListSchema>['sessions'][number];

/** Where one is signed in, and how to end it there. */
export function OwnSessions() {
  const { t } = useWords();
  const sessions = useAnswer(sessionsCall, {});
  const [asked, ask] = useState(false);
  const endOne = useWrite(endOneCall);
  const endOthers = useWrite(endOthersCall, () => ask(false));
  return (
    <Section title={t('settings.sessions')} intro={t('settings.sessions.intro')}>
      {endOne.error && <Problem error={endOne.error} />}
      <Loaded of={sessions}>
        {({ sessions: list }) => (
          <div className="flex flex-col items-start gap-3">
            <ul className="w-full divide-y divide-line rounded-8 border border-line">
              {list.map((session) => (
                <OneSession
                  key={session.id}
                  session={session}
                  busy={endOne.isPending && endOne.variables.params.session === session.id}
                  onEnd={() => endOne.mutate({ params: { session: session.id } })}
                />
              ))}
            </ul>
            {list.length > 1 && <Button onPress={() => ask(true)}>{t('settings.sessions.endOthers')}</Button>}
          </div>
        )}
      </Loaded>
      <Confirm
        title={t('settings.sessions.endOthers')}
        open={asked}
        onClose={() => ask(false)}
        onConfirm={() => endOthers.mutate({})}
        action={t('settings.sessions.endOthers.do')}
        danger
        busy={endOthers.isPending}
      >
        <p>{t('settings.sessions.endOthers.text')}</p>
        {endOthers.error && <Problem error={endOthers.error} />}
      </Confirm>
    </Section>
  );
}

function OneSession({ session, busy, onEnd }: { session: OwnSession; busy: boolean; onEnd: () => void }) {
  const { t } = useWords();
  const { browser, address, since, lastUsed, current } = session;
  const name = browserName(browser) ?? t('settings.sessions.unknown');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-2">
      <div className="min-w-0">
        <p>
          <span className="mr-2 font-bold" title={browser ?? undefined}>
            {name}
          </span>
          {address && <span className="mr-2 text-sm text-quiet">{address}</span>}
          {current && <Badge tone="accent">{t('settings.sessions.current')}</Badge>}
        </p>
        <p className="text-sm text-quiet">
          {t('settings.sessions.since')} <InstantText at={since} />
          <span className="ml-3">
            {t('settings.sessions.lastUsed')} <InstantText at={lastUsed} />
          </span>
        </p>
      </div>
      {!current && (
        <Button kind="quiet" busy={busy} aria-label={t('settings.sessions.end.one', { name })} onPress={onEnd}>
          {t('settings.sessions.end')}
        </Button>
      )}
    </li>
  );
}
