import type { z } from 'zod';
import type { PolicyDocument, policyPreviewSchema } from '../../contract/policy.ts';
import { useAnswer, useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { previewCall, setPolicyCall } from './calls.ts';
import { ChangedIncident } from './changed-incident.tsx';
import { type Draft, isOutdated } from './draft.ts';

type Preview = z.output<typeof policyPreviewSchema>;

interface PolicyPreviewProps {
  draft: Draft<PolicyDocument>;
  onClose: () => void;
  /** Somebody else saved meanwhile. */
  onOutdated: () => void;
}

/** What the ladders would change in the open incidents, before they are saved. */
export function PolicyPreview({ draft, onClose, onOutdated }: PolicyPreviewProps) {
  const { t } = useWords();
  const { document: policy, basedOn } = draft;
  const preview = useAnswer(previewCall, { body: { policy } });
  const save = useWrite(setPolicyCall, ({ policy: document, version, set }) => {
    draft.saved({ document, version, set });
    onClose();
  });
  const send = () =>
    save.mutate(
      { body: { policy, basedOn } },
      {
        onError: (error) => {
          if (!isOutdated(error)) return;
          onOutdated();
          onClose();
        },
      },
    );
  return (
    <Dialog title={t('settings.preview')} open onClose={onClose} wide>
      <Loaded of={preview}>{(data) => <Changes preview={data} />}</Loaded>
      {save.error && !isOutdated(save.error) && <Problem error={save.error} />}
      <Actions>
        <Button onPress={onClose}>{t('settings.preview.back')}</Button>
        <Button kind="primary" isDisabled={!preview.data} busy={save.isPending} onPress={send}>
          {t('settings.preview.save')}
        </Button>
      </Actions>
    </Dialog>
  );
}

function Changes({ preview: { examined, unexamined, incidents } }: { preview: Preview }) {
  const { t } = useWords();
  const atOnce = incidents.reduce((count, incident) => count + incident.atOnce.length, 0);
  return (
    <div className="flex flex-col gap-4">
      <p>
        {t('settings.preview.examined', { examined })}{' '}
        {incidents.length === 0
          ? t('settings.preview.nothing')
          : t('settings.preview.changed', { count: incidents.length })}
      </p>
      {unexamined > 0 && <Notice tone="warning">{t('settings.preview.unexamined', { count: unexamined })}</Notice>}
      {atOnce > 0 && <Notice tone="danger">{t('settings.preview.atOnce.warning', { count: atOnce })}</Notice>}
      <ul className="flex flex-col gap-2">
        {incidents.map((incident) => (
          <li key={incident.id} className="rounded-8 border border-line px-3 py-1">
            <ChangedIncident incident={incident} open={incidents.length === 1} />
          </li>
        ))}
      </ul>
    </div>
  );
}
