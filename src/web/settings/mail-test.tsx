import type { z } from 'zod';
import type { deliverySchema } from '../../contract/mail.ts';
import { useWrite } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Description, Item } from '../parts/description.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { mailTestCall } from './calls.ts';

type Delivery = z.output<typeof deliverySchema>;

const tones = { queued: 'warning', sent: 'success', failed: 'danger' } as const;

/** One mail to oneself, by the way that reminders go. */
export function MailTest({ to }: { to: string }) {
  const { t } = useWords();
  const send = useWrite(mailTestCall);
  return (
    <Section title={t('settings.mail.test')} intro={t('settings.mail.test.intro', { to })}>
      <div className="flex flex-col items-start gap-4">
        <Button kind="primary" busy={send.isPending} onPress={() => send.mutate({ body: {} })}>
          {t('settings.mail.test.do')}
        </Button>
        {send.error && <Problem error={send.error} />}
        {send.data && <Told delivery={send.data.delivery} />}
      </div>
    </Section>
  );
}

function Told({ delivery: { state, response, transport, to, settledAt } }: { delivery: Delivery }) {
  const { t } = useWords();
  return (
    <Notice tone={tones[state]} title={t(`settings.mail.test.${state}`)} live="polite" className="w-full">
      <Description>
        <Item name={t('settings.mail.to')}>{to}</Item>
        {transport && <Item name={t('settings.mail.transport')}>{transport}</Item>}
        {response && (
          <Item name={t('settings.mail.response')}>
            <code>{response}</code>
          </Item>
        )}
        {settledAt && (
          <Item name={t('settings.mail.settled')}>
            <InstantText at={settledAt} />
          </Item>
        )}
      </Description>
    </Notice>
  );
}
