import { useState } from 'react';
import { useAnswer, useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { useActor } from './actor.ts';
import { correctionsCall, recordCall } from './calls.ts';
import { useFieldWords } from './field-words.ts';
import { targetName } from './names.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useShown } from './shown.tsx';

interface Correctable {
  target: string;
  seq: number;
  label: { ja: string; en: string };
  at: string;
  actor: string;
}

/** A second person takes back a mis-click: which one, and why. */
export function CorrectionDialog({ onClose }: { onClose: () => void }) {
  const [chosen, choose] = useState<Correctable | null>(null);
  return chosen ? (
    <Why event={chosen} onBack={() => choose(null)} onDone={onClose} />
  ) : (
    <Which onChoose={choose} onClose={onClose} />
  );
}

function Which({ onChoose, onClose }: { onChoose: (event: Correctable) => void; onClose: () => void }) {
  const { t } = useWords();
  const { show } = useShown();
  const found = useAnswer(correctionsCall, { params: { id: show.incident.id } });
  return (
    <Dialog title={t('incident.correct.open')} open onClose={onClose}>
      <p className="mb-3 text-quiet">{t('incident.correct.hint')}</p>
      <Loaded of={found}>
        {({ corrections }) =>
          corrections.length === 0 ? (
            <p>{t('incident.correct.none')}</p>
          ) : (
            <ul className="flex flex-col divide-y divide-line">
              {corrections.map((event) => (
                <Choice key={event.seq} event={event} onChoose={onChoose} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Dialog>
  );
}

function Choice({ event, onChoose }: { event: Correctable; onChoose: (event: Correctable) => void }) {
  const words = useWords();
  const { t, say } = words;
  const { show } = useShown();
  const who = useActor();
  const session = useSession();
  const isOwn = event.actor === `person:${session?.person?.email}`;
  return (
    <li className="flex flex-col gap-2 py-3">
      <p>
        <b>{say(event.label)}</b> <span className="text-sm text-quiet">{targetName(event.target, show, words)}</span>
      </p>
      <p className="text-sm text-quiet">
        {who(event.actor)} <InstantText at={event.at} />
      </p>
      {isOwn ? (
        <p className="text-sm">{t('incident.correct.own')}</p>
      ) : (
        <div>
          <Button onPress={() => onChoose(event)}>{t('incident.correct.this')}</Button>
        </div>
      )}
    </li>
  );
}

function Why({ event, onBack, onDone }: { event: Correctable; onBack: () => void; onDone: () => void }) {
  const words = useWords();
  const { t, say } = words;
  const { show, tell } = useShown();
  const { label, hint } = useFieldWords();
  const rev = show.instances.find(({ key }) => key === event.target)?.rev;
  const write = useWrite(recordCall, () => {
    tell(t('incident.done', { what: t('incident.correct') }));
    onDone();
  });
  return (
    <ReasonDialog
      title={t('incident.correct.open')}
      action={t('incident.correct')}
      label={label('correct', 'reason')}
      hint={hint('correct', 'reason')}
      danger
      write={write}
      onSend={(reason) =>
        write.mutate({
          params: { id: show.incident.id },
          body: {
            type: 'correct',
            target: event.target,
            ...(rev !== undefined && { expectedRev: rev }),
            data: { reason },
          },
        })
      }
      onClose={onBack}
    >
      <Notice tone="warning" title={t('incident.correct.confirm', { what: say(event.label), seq: event.seq })}>
        <p className="text-sm">{targetName(event.target, show, words)}</p>
      </Notice>
    </ReasonDialog>
  );
}
