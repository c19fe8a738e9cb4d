import { useState } from 'react';
import { useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { markMailCall } from './calls.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useShown } from './shown.tsx';

/** Whether an intruder may read the mail: then only second addresses are used. */
export function MailMark() {
  const { t, say } = useWords();
  const { show, tell } = useShown();
  const { id, mailCompromised } = show.incident;
  const mayWrite = useMay('incident.write');
  const [changing, change] = useState(false);
  const write = useWrite(markMailCall, () => {
    change(false);
    tell(t('incident.done.saved'));
  });
  const deed = t(mailCompromised ? 'incident.people.mail.trust' : 'incident.people.mail.mark');
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
        <ReasonDialog
          title={deed}
          intro={t(mailCompromised ? 'incident.trusted.hint' : 'incident.compromised.hint')}
          action={t('incident.form.submit')}
          write={write}
          onSend={(reason) => write.mutate({ params: { id }, body: { compromised: !mailCompromised, reason } })}
          onClose={() => change(false)}
        />
      )}
    </Section>
  );
}
