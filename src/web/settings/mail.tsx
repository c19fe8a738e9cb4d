import { useMay, useSession } from '../session.ts';
import { MailTest } from './mail-test.tsx';
import { OutboxSection } from './outbox.tsx';

/** Whether mail goes out, and what waits to go. */
export function Mail() {
  const may = useMay('settings.write');
  const person = useSession()?.person;
  return (
    <>
      {may && person && <MailTest to={person.email} />}
      <OutboxSection />
    </>
  );
}
