import { useState } from 'react';
import { useAnswer, useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { TextArea } from '../parts/field.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { useActor } from './actor.ts';
import { correctionsCall, recordCall } from './calls.ts';
import { useFieldWords } from './field-words.ts';
import { targetName } from './names.ts';
import { useShown } from './shown.tsx';

/** A second person takes back a mis-click: which one, and why. */
export function CorrectionDialog({ onClose }: { onClose: () => void }) {
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
                <Correction key={event.seq} event={event} onClose={onClose} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Dialog>
  );
}

interface Correctable {
  target: string;
  seq: number;
  label: { ja: string; en: string };
  at: string;
  actor: string;
}

function Correction({ event, onClose }: { event: Correctable; onClose: () => void }) {
  const words = useWords();
  const { t, say } = words;
  const { show, tell } = useShown();
  const who = useActor();
  const { label } = useFieldWords();
  const session = useSession();
  const [chosen, choose] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const rev = show.instances.find(({ key }) => key === event.target)?.rev;
  const isOwn = event.actor === `person:${session?.person?.email}`;
  const write = useWrite(recordCall, () => {
    tell(t('incident.done', { what: t('incident.correct') }));
    onClose();
  });
  const send = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    write.mutate({
      params: { id: show.incident.id },
      body: { type: 'correct', target: event.target, ...(rev !== undefined && { expectedRev: rev }), data: { reason } },
    });
  };
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
      ) : chosen ? (
        <>
          <Notice tone="warning" title={t('incident.correct.confirm', { what: say(event.label), seq: event.seq })} />
          {write.error && <Problem error={write.error} />}
          <TextArea
            label={label('correct', 'reason')}
            value={reason}
            maxLength={4000}
            fault={asked && reason.trim() === '' ? t('incident.form.required') : undefined}
            onChange={({ target }) => setReason(target.value)}
          />
          <Actions>
            <Button onPress={() => choose(false)}>{t('parts.cancel')}</Button>
            <Button kind="danger" busy={write.isPending} onPress={send}>
              {t('incident.correct')}
            </Button>
          </Actions>
        </>
      ) : (
        <div>
          <Button onPress={() => choose(true)}>{t('incident.correct.this')}</Button>
        </div>
      )}
    </li>
  );
}
