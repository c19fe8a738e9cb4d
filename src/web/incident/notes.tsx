import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import type { noteSchema } from '../../contract/note.ts';
import { useAnswer, useWrite } from '../asking.ts';
import { looksLikeNumbers } from '../numbers-doubt.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/choice.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { TextArea } from '../parts/field.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { useActor } from './actor.ts';
import { addNoteCall, notesCall, removeNoteCall } from './calls.ts';
import { Files } from './files.tsx';
import { Removal, Removed } from './removal.tsx';
import { useShown } from './shown.tsx';

type Note = z.output<typeof noteSchema>;

/** What somebody wrote down beside the events, and the files that are kept. */
export function Notes() {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <NoteList />
      <Files />
    </div>
  );
}

function NoteList() {
  const { t } = useWords();
  const { id } = useShown().show.incident;
  const notes = useAnswer(notesCall, { params: { id } });
  const mayWrite = useMay('incident.write');
  const mayApprove = useMay('incident.approve');
  return (
    <Section title={t('incident.notes.title')}>
      {(mayWrite || mayApprove) && <NewNote />}
      <Loaded of={notes}>
        {(data) =>
          data.notes.length === 0 ? (
            <EmptyState title={t('incident.notes.none')}>{t('incident.notes.none.hint')}</EmptyState>
          ) : (
            <ol className="flex flex-col divide-y divide-line">
              {data.notes.toReversed().map((note) => (
                <NoteItem key={note.id} note={note} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}

function NoteItem({ note }: { note: Note }) {
  const { t } = useWords();
  const { show, tell } = useShown();
  const who = useActor();
  const mayWrite = useMay('incident.write');
  const write = useWrite(removeNoteCall, () => tell(t('incident.done.removed')));
  return (
    <li className="flex flex-col gap-1 py-3 last:pb-0">
      {note.text === null ? <Removed removed={note.removed} /> : <p className="whitespace-pre-wrap">{note.text}</p>}
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-quiet">
        <span>{who(note.actor)}</span>
        <InstantText at={note.at} />
        <span className="figures">{t('incident.timeline.seq', { seq: note.seq })}</span>
        {mayWrite && note.text !== null && (
          <Removal
            of="notes"
            write={write}
            onRemove={(reason) => write.mutate({ params: { id: show.incident.id, note: note.id }, body: { reason } })}
          />
        )}
      </p>
    </li>
  );
}

function NewNote() {
  const { t } = useWords();
  const { show, tell } = useShown();
  const [text, setText] = useState('');
  const [sure, setSure] = useState(false);
  const [asked, setAsked] = useState(false);
  const write = useWrite(addNoteCall, () => {
    setText('');
    setSure(false);
    setAsked(false);
    tell(t('incident.done.saved'));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (text.trim() !== '') write.mutate({ params: { id: show.incident.id }, body: { text, noSuchNumbers: sure } });
  };
  return (
    <form onSubmit={submit} noValidate className="no-print mb-4 flex flex-col gap-3">
      {write.error && <Problem error={write.error} />}
      <TextArea
        label={t('incident.notes.new')}
        hint={t('incident.notes.text.hint')}
        value={text}
        maxLength={4000}
        fault={asked && text.trim() === '' ? t('incident.form.required') : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      {(looksLikeNumbers(write.error) || sure) && (
        <Checkbox
          label={t('incident.notes.numbers')}
          hint={t('incident.notes.numbers.hint')}
          checked={sure}
          onChange={({ target }) => setSure(target.checked)}
        />
      )}
      <div>
        <Button type="submit" kind="primary" busy={write.isPending}>
          {t('incident.notes.add')}
        </Button>
      </div>
    </form>
  );
}
