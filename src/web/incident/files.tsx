import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import type { attachmentSchema } from '../../contract/note.ts';
import { urlOf } from '../api.ts';
import { useAnswer, useWrite } from '../asking.ts';
import { looksLikeNumbers } from '../numbers-doubt.ts';
import { Button, PlainLinkButton } from '../parts/button.tsx';
import { Checkbox } from '../parts/choice.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Fault } from '../parts/field.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { useActor } from './actor.ts';
import { addFileCall, filesCall, removeFileCall } from './calls.ts';
import { Removal, Removed } from './removal.tsx';
import { useShown } from './shown.tsx';

type File = z.output<typeof attachmentSchema>;

/** Copies of what was filed, receipts, reports; each known by its hash. */
export function Files() {
  const { t } = useWords();
  const { id } = useShown().show.incident;
  const files = useAnswer(filesCall, { params: { id } });
  const mayWrite = useMay('incident.write');
  const mayApprove = useMay('incident.approve');
  return (
    <Section title={t('incident.files.title')}>
      <Loaded of={files}>
        {({ attachments, largest }) => (
          <>
            {(mayWrite || mayApprove) && <NewFile largest={largest} />}
            {attachments.length === 0 ? (
              <EmptyState title={t('incident.files.none')}>{t('incident.files.none.hint')}</EmptyState>
            ) : (
              <ul className="flex flex-col divide-y divide-line">
                {attachments.toReversed().map((file) => (
                  <FileItem key={file.id} file={file} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function FileItem({ file }: { file: File }) {
  const { t } = useWords();
  const { show, tell } = useShown();
  const who = useActor();
  const mayWrite = useMay('incident.write');
  const write = useWrite(removeFileCall, () => tell(t('incident.done.removed')));
  const params = { id: show.incident.id, attachment: file.id };
  return (
    <li className="flex flex-col gap-1 py-3 last:pb-0">
      <p className="font-bold break-all">{file.name}</p>
      <Removed removed={file.removed} />
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-quiet">
        <span>{sizeText(file.size)}</span>
        <span>{who(file.actor)}</span>
        <InstantText at={file.at} />
        <span className="figures">{t('incident.timeline.seq', { seq: file.seq })}</span>
      </p>
      <p className="text-xs text-quiet">
        {t('incident.files.hash')} <code className="break-all">{file.sha256}</code>
      </p>
      {!file.removed && (
        <div className="flex flex-wrap gap-2">
          <PlainLinkButton
            kind="quiet"
            href={urlOf('GET /api/v1/incidents/{id}/attachments/{attachment}', { params })}
            download={file.name}
          >
            {t('incident.files.download')}
          </PlainLinkButton>
          {mayWrite && (
            <Removal of="files" write={write} onRemove={(reason) => write.mutate({ params, body: { reason } })} />
          )}
        </div>
      )}
    </li>
  );
}

function NewFile({ largest }: { largest: number }) {
  const { t } = useWords();
  const { show, tell } = useShown();
  const [chosen, choose] = useState<globalThis.File | null>(null);
  const [sure, setSure] = useState(false);
  const write = useWrite(addFileCall, () => {
    choose(null);
    setSure(false);
    tell(t('incident.done.saved'));
  });
  const tooLarge = chosen !== null && chosen.size > largest;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen || tooLarge) return;
    write.mutate({
      params: { id: show.incident.id },
      query: { name: chosen.name, ...(sure && { noSuchNumbers: 'true' }) },
      body: chosen,
    });
  };
  return (
    <form onSubmit={submit} className="no-print mb-4 flex flex-col gap-3">
      {write.error && <Problem error={write.error} />}
      <div className="flex flex-col gap-1">
        <p className="text-sm text-quiet">{t('incident.files.limit', { size: sizeText(largest) })}</p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <FileButton onChoose={choose}>{t('incident.files.choose')}</FileButton>
          <p className="min-w-0 break-all" aria-live="polite">
            {chosen?.name}
          </p>
        </div>
        {tooLarge && <Fault>{t('incident.files.large', { size: sizeText(largest) })}</Fault>}
      </div>
      {(looksLikeNumbers(write.error) || sure) && (
        <Checkbox
          label={t('incident.notes.numbers')}
          hint={t('incident.notes.numbers.hint')}
          checked={sure}
          onChange={({ target }) => setSure(target.checked)}
        />
      )}
      {chosen && !tooLarge && (
        <div>
          <Button type="submit" kind="primary" busy={write.isPending}>
            {t('incident.files.add')}
          </Button>
        </div>
      )}
    </form>
  );
}
