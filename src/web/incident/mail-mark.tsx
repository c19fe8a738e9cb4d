import { type FormEvent, useState } from 'react';
import { useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { TextArea } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { markMailCall } from './calls.ts';
import { useShown } from './shown.tsx';

/** Whether an intruder may read the mail: then only second addresses are used. */
export function MailMark() {
  const { t, say } = useWords();
  const { show } = useShown();
  const { id, mailCompromised } = show.incident;
  const mayWrite = useMay('incident.write');
  const [changing, change] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const write = useWrite(markMailCall, () => {
    change(false);
    setReason('');
  });
  const deed = t(mailCompromised ? 'incident.people.mail.trust' : 'incident.people.mail.mark');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '')
      write.mutate({ params: { id }, body: { compromised: !mailCompromised, reason: reason.trim() } });
  };
  return (
    <Section title={t('incident.people.mail')}>
      <p>{t(mailCompromised ? 'incident.people.mail.bad' : 'incident.people.mail.ok')}</p>
      {write.data?.warnings.map((warning) => (
        <Notice key={warning.en} tone="warning" title={say(warning)} live="polite" className="mt-2" />
      ))}
      {mayWrite && (
        <Button className="mt-3" onPress={() => change(true)}>
          {deed}
        </Button>
      )}
      {changing && (
        <Dialog title={deed} open onClose={() => change(false)}>
          <form onSubmit={submit} noValidate className="flex flex-col gap-4">
            <p className="text-quiet">{t('incident.compromised.hint')}</p>
            {write.error && <Problem error={write.error} />}
            <TextArea
              label={t('incident.people.mail.reason')}
              value={reason}
              maxLength={4000}
              fault={asked && reason.trim() === '' ? t('incident.form.required') : undefined}
              onChange={({ target }) => setReason(target.value)}
            />
            <Actions>
              <Button onPress={() => change(false)}>{t('parts.cancel')}</Button>
              <Button type="submit" kind="primary" busy={write.isPending}>
                {t('incident.form.submit')}
              </Button>
            </Actions>
          </form>
        </Dialog>
      )}
    </Section>
  );
}
