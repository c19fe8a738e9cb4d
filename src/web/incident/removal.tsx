import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import type { FormDialogProps } from '../parts/form-dialog.tsx';
import { instantText } from '../parts/instant-text.tsx';
import { useWords } from '../words/words.tsx';
import { useActor } from './actor.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** That something was there, who took it away and why. */
export function Removed({ removed }: { removed: { at: string; by: string; reason: string } | null }) {
  const words = useWords();
  const who = useActor();
  if (!removed) return null;
  const { at, by, reason } = removed;
  return (
    <p className="text-quiet">
      {words.t('incident.notes.removed', { who: who(by), at: instantText(at, words), reason })}
    </p>
  );
}

interface RemovalProps extends Pick<FormDialogProps, 'write'> {
  of: 'notes' | 'files';
  onRemove: (reason: string) => void;
}

/** Words or bytes go for good, so a reason stays. It is gone itself when they are. */
export function Removal({ of, write, onRemove }: RemovalProps) {
  const { t } = useWords();
  const [asking, ask] = useState(false);
  return (
    <>
      <Button kind="quiet" onPress={() => ask(true)}>
        {t('incident.notes.remove')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('incident.notes.remove')}
          intro={t(`incident.${of}.remove.hint`)}
          action={t('incident.notes.remove')}
          danger
          write={write}
          onSend={onRemove}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
