import { useState } from 'react';
import type { Outbox } from '../../contract/outbox.ts';
import { useAnswer, useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useActor } from '../people/actor.ts';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { holdCall, outboxCall, releaseCall } from './calls.ts';
import { WaitingMails } from './waiting-mails.tsx';

/** The mails that wait, and whether they are held back: since when, by whom and why. */
export function OutboxSection() {
  const { t } = useWords();
  const outbox = useAnswer(outboxCall, {});
  // What a release did stays in sight when nothing is held any more.
  const [released, setReleased] = useState<string | null>(null);
  return (
    <Section title={t('settings.outbox')} intro={t('settings.outbox.intro')}>
      <Loaded of={outbox}>
        {(shown) =>
          shown.held ? (
            <HeldOutbox outbox={shown} held={shown.held} onReleased={setReleased} />
          ) : (
            <OpenOutbox outbox={shown} released={released} />
          )
        }
      </Loaded>
    </Section>
  );
}

function OpenOutbox({ outbox: { waiting, mails }, released }: { outbox: Outbox; released: string | null }) {
  const { t } = useWords();
  const may = useMay('outbox.write');
  const [asked, ask] = useState(false);
  const hold = useWrite(holdCall, () => ask(false));
  return (
    <div className="flex flex-col items-start gap-4">
      {released && (
        <Notice tone="success" live="polite" className="w-full">
          {released}
        </Notice>
      )}
      <p>{waiting === 0 ? t('settings.outbox.none') : t('settings.outbox.going', { count: waiting })}</p>
      {mails.length > 0 && <WaitingMails mails={mails} />}
      {may && <Button onPress={() => ask(true)}>{t('settings.outbox.hold')}</Button>}
      <Confirm
        title={t('settings.outbox.hold.title')}
        open={asked}
        onClose={() => ask(false)}
        onConfirm={() => hold.mutate({ body: {} })}
        action={t('settings.outbox.hold')}
        danger
        busy={hold.isPending}
      >
        <p>{t('settings.outbox.hold.text')}</p>
        {hold.error && <Problem error={hold.error} />}
      </Confirm>
    </div>
  );
}

function HeldOutbox({
  outbox: { waiting, mails },
  held,
  onReleased,
}: {
  outbox: Outbox;
  held: NonNullable<Outbox['held']>;
  onReleased: (said: string) => void;
}) {
  const { t, say } = useWords();
  const who = useActor();
  const may = useMay('outbox.write');
  const [discard, setDiscard] = useState<readonly string[]>([]);
  const [asked, ask] = useState(false);
  const release = useWrite(releaseCall, ({ sending, discarded }) => {
    onReleased(t('settings.outbox.released', { sending, discarded: discarded.length }));
    ask(false);
  });
  const going = waiting - discard.length;
  return (
    <div className="flex flex-col items-start gap-4">
      <Notice tone="danger" title={t('settings.outbox.held')} className="w-full">
        <p>{say(held)}</p>
        <p className="text-sm">
          <InstantText at={held.since} /> {t('settings.outbox.held.by', { who: who(held.by) })}
        </p>
      </Notice>
      <p>{waiting === 0 ? t('settings.outbox.held.none') : t('settings.outbox.held.count', { count: waiting })}</p>
      {mails.length > 0 && <WaitingMails mails={mails} {...(may && { discarded: discard, onDiscard: setDiscard })} />}
      {may && (
        <Button kind="primary" onPress={() => ask(true)}>
          {t('settings.outbox.release')}
        </Button>
      )}
      <Confirm
        title={t('settings.outbox.release.title')}
        open={asked}
        onClose={() => ask(false)}
        onConfirm={() => release.mutate({ body: { discard } })}
        action={t('settings.outbox.release')}
        busy={release.isPending}
      >
        <p>{t('settings.outbox.release.text', { sending: going, discarded: discard.length })}</p>
        <p className="mt-2 text-sm text-quiet">{t('settings.outbox.release.recorded')}</p>
        {release.error && <Problem error={release.error} />}
      </Confirm>
    </div>
  );
}
