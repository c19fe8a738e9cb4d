import { type FormEvent, useId, useRef, useState } from 'react';
import { isProblem, useAnswer, useWrite } from '../asking.ts';
import { useLegalNow, useLegalToday } from '../clock.tsx';
import { Button } from '../parts/button.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { DueDay } from '../parts/due-day.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useMay, useSession } from '../session.ts';
import { faultText } from '../words/faults.ts';
import { useWords, type WordId } from '../words/words.tsx';
import type { DutyView, NextEvent } from './calls.ts';
import { approvalCall, recordCall } from './calls.ts';
import { Conflict, isConflict } from './conflict.tsx';
import { EventField } from './event-field.tsx';
import { useFieldWords } from './field-words.ts';
import { blankOf, type FaultKind, faultOf, fieldOfRefusal, fieldsOf, payloadOf, type Values } from './fields.ts';
import { targetName } from './names.ts';
import { useShown } from './shown.tsx';
import { dutiesOf } from './steps.ts';

interface EventDialogProps {
  event: NextEvent;
  onClose: () => void;
}

/** Records an event: its form is made of what the API says about it. */
export function EventDialog({ event, onClose }: EventDialogProps) {
  const words = useWords();
  const { show } = useShown();
  return (
    <Dialog title={words.say(event.label)} open onClose={onClose}>
      <p className="mb-3 text-sm text-quiet">
        {words.t('incident.form.target')}: {targetName(event.target, show, words)}
      </p>
      <EventForm event={event} onClose={onClose} />
    </Dialog>
  );
}

const faultWords: Record<FaultKind, WordId> = {
  required: 'incident.form.required',
  choose: 'incident.form.choose',
  number: 'incident.form.number',
  hash: 'incident.form.hash',
  day: 'incident.form.day',
};

function EventForm({ event, onClose }: EventDialogProps) {
  const words = useWords();
  const { t } = words;
  const { show, tell } = useShown();
  const { label } = useFieldWords();
  const session = useSession();
  const today = useLegalToday();
  const now = useLegalNow();
  const base = useId();
  const instance = show.instances.find(({ key }) => key === event.instance);
  const draft = instance?.draft ?? null;
  const isOwn = draft !== null && draft.submittedBy === `person:${session?.person?.email.toLowerCase()}`;
  const approving = event.type === 'draftApproved';
  const mayApproveOwn = useMayApproveOwn(approving && isOwn);
  const fields = fieldsOf(event.data).filter(
    // What is approved is what was submitted; a reason is for one's own draft.
    ({ name }) => !approving || (name !== 'content' && (name !== 'selfApprovalReason' || isOwn)),
  );
  const [values, setValues] = useState<Values>(() => blankOf(fields, { today, now }));
  const [asked, setAsked] = useState(false);
  /** What the sender saw: an event that comes in meanwhile must be looked at first. */
  const seen = useRef({ rev: instance?.rev, seq: show.incident.lastSeq });
  const write = useWrite(recordCall, () => {
    tell(t('incident.done', { what: words.say(event.label) }));
    onClose();
  });

  const send = () => {
    const content = approving && draft?.content ? { content: draft.content } : {};
    write.mutate({
      params: { id: show.incident.id },
      body: {
        type: event.type,
        target: event.target,
        ...(seen.current.rev !== undefined && { expectedRev: seen.current.rev }),
        data: { ...payloadOf(fields, values), ...content },
      },
    });
  };
  const local = Object.fromEntries(
    fields.flatMap((field) => {
      const fault = faultOf(field, values[field.name]);
      return fault ? [[field.name, t(faultWords[fault])]] : [];
    }),
  );
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    setAsked(true);
    write.reset();
    if (Object.keys(local).length === 0) send();
  };
  const told = faultsTold(write.error, (reason) => faultText(reason, words.lang), words.say);
  /** All of the "no" stands at fields that are there. */
  const isTold =
    Object.keys(told).length > 0 && Object.keys(told).every((name) => fields.some((one) => one.name === name));
  const faults: Record<string, string> = { ...(asked && local), ...told };
  const listed = fields.flatMap(({ name }) => {
    const fault = faults[name];
    return fault ? [{ field: `${base}${name}`, text: `${label(event.type, name)}: ${fault}` }] : [];
  });

  if (isConflict(write.error))
    return (
      <Conflict
        since={seen.current.seq}
        instance={event.instance}
        possible={show.nextEvents.some(
          ({ type, target, allowed }) => type === event.type && target === event.target && allowed,
        )}
        busy={write.isPending}
        onClose={onClose}
        onRetry={() => {
          seen.current = { rev: instance?.rev, seq: show.incident.lastSeq };
          write.reset();
          // Another draft is another content: it is read before it is approved.
          if (!approving) send();
        }}
      />
    );
  const moved = instance !== undefined && instance.rev !== seen.current.rev && !write.isPending && !write.isSuccess;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {moved && <Notice tone="warning" title={t('incident.form.moved')} live="polite" />}
      <Owed duties={dutiesOf(event, show.duties)} />
      {approving && draft && (
        <Notice
          tone={isOwn ? 'warning' : 'accent'}
          title={t(
            isOwn ? (mayApproveOwn ? 'incident.form.self' : 'incident.form.self.no') : 'incident.form.approve.hint',
          )}
        >
          {draft.content && <code className="text-sm break-all">{draft.content}</code>}
        </Notice>
      )}
      <ErrorSummary faults={listed} />
      {write.error && !isTold && <Problem error={write.error} />}
      {fields.map((field) => (
        <EventField
          key={field.name}
          type={event.type}
          field={field}
          id={`${base}${field.name}`}
          value={values[field.name] ?? ''}
          fault={faults[field.name]}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <Actions>
        <Button onPress={onClose}>{t('parts.cancel')}</Button>
        <Button type="submit" kind="primary" busy={write.isPending}>
          {t('incident.form.submit')}
        </Button>
      </Actions>
    </form>
  );
}

/** Whether the organization lets one approve one's own draft; until it is known, it may. */
function useMayApproveOwn(asked: boolean): boolean {
  const may = useMay('settings.read');
  const { data } = useAnswer(approvalCall, {}, { enabled: asked && may });
  return !data || data.approval.selfApproval || data.alone;
}

/** By which day: whoever records it sees what it is for. */
function Owed({ duties }: { duties: DutyView[] }) {
  const { say } = useWords();
  if (duties.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {duties.map(({ key, label, due }) => (
        <li key={key} className="flex flex-wrap justify-between gap-x-4">
          <span>{say(label)}</span>
          <DueDay due={due} />
        </li>
      ))}
    </ul>
  );
}

/** The API's "no" at the field it is about; empty when it is about none. */
function faultsTold(
  error: unknown,
  said: (reason: string) => string,
  say: (text: { ja: string; en: string }) => string,
): Record<string, string> {
  if (!isProblem(error)) return {};
  const { errors = [], reasons = [] } = error.problem;
  const refused = reasons.flatMap((reason) => {
    const field = fieldOfRefusal[reason.code];
    return field ? [[field, say(reason)] as const] : [];
  });
  const faulty = errors.flatMap(({ path, reason }) => {
    const [, name] = /^data\.(\w+)/.exec(path) ?? [];
    return name ? [[name, said(reason)] as const] : [];
  });
  const all = [...faulty, ...refused];
  return all.length === errors.length + reasons.length ? Object.fromEntries(all) : {};
}
