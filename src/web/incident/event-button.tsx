import { Button, type ButtonKind } from '../parts/button.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { AskWhy } from './ask-why.tsx';
import type { NextEvent } from './calls.ts';
import { targetName } from './names.ts';
import { useShown } from './shown.tsx';

/** Whether who is signed in may record it, whatever the state allows. */
export function useMayRecord(): (event: NextEvent) => boolean {
  const held = useSession()?.permissions ?? [];
  return ({ permissions }) => permissions.some((permission) => held.includes(permission));
}

interface EventButtonProps {
  event: NextEvent;
  kind?: ButtonKind;
  /** Says what it is for, where several of a name stand beside each other. */
  named?: boolean;
  onRecord: (event: NextEvent) => void;
}

/** An event as a button; where it cannot be recorded, disabled with the reasons below it. */
export function EventButton({ event, kind = 'secondary', named = false, onRecord }: EventButtonProps) {
  const words = useWords();
  const { show } = useShown();
  const may = useMayRecord();
  const label = words.say(event.label);
  const open = event.allowed && may(event);
  return (
    <div className="max-w-full">
      <Button kind={open ? kind : 'secondary'} isDisabled={!open} onPress={() => onRecord(event)}>
        {named
          ? words.t('incident.event.named', { event: label, target: targetName(event.target, show, words) })
          : label}
      </Button>
      {!open && <WhyNot event={event} />}
    </div>
  );
}

/** The refusal's own reasons, or that somebody else records it. */
export function WhyNot({ event }: { event: NextEvent }) {
  const may = useMayRecord();
  if (!event.allowed)
    return (
      <>
        <Reasons reasons={event.reasons} className="mt-1 flex max-w-md list-none flex-col gap-1 text-sm text-quiet" />
        <AskWhy event={event} />
      </>
    );
  return may(event) ? null : <NotYours event={event} />;
}

/** Whose role records it. */
export function NotYours({ event }: { event: NextEvent }) {
  const { t } = useWords();
  const who = t(event.permissions.includes('incident.write') ? 'incident.role.write' : 'incident.role.approve');
  return <p className="no-print max-w-md text-sm text-quiet">{t('incident.notYours', { who })}</p>;
}
