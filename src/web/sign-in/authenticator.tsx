import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../words/words.tsx';
import { account } from './account.ts';
import { BackupCodes } from './backup-codes.tsx';
import { Enrolment } from './enrolment.tsx';
import { Refusal } from './refusal.tsx';
import { orRefused } from './refused.ts';
import { useRenewSession } from './renew-session.ts';

interface Begun {
  totpURI: string;
  backupCodes: string[];
}

/** The code of an authenticator app beside the password: set up, renew its spare codes, switch off. */
export function Authenticator({ on }: { on: boolean }) {
  const { t } = useWords();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [fresh, setFresh] = useState<string[] | null>(null);
  const renew = useRenewSession();

  if (begun)
    return (
      <Enrolment
        uri={begun.totpURI}
        onDone={async () => {
          setFresh(begun.backupCodes);
          setBegun(null);
          await renew();
        }}
        onCancel={() => setBegun(null)}
      />
    );
  return (
    <div className="flex flex-col gap-4">
      {fresh && <BackupCodes codes={fresh} />}
      <p>
        {on ? (
          <Badge tone="success">{t('sign-in.authenticator.on')}</Badge>
        ) : (
          <Badge>{t('sign-in.authenticator.off')}</Badge>
        )}
      </p>
      {on ? (
        <>
          <ByPassword
            deed={t('sign-in.authenticator.newCodes')}
            ask={(password) => orRefused(account.twoFactor.generateBackupCodes({ password }))}
            onDone={({ backupCodes }) => setFresh(backupCodes)}
          />
          <ByPassword
            danger
            deed={t('sign-in.authenticator.switchOff')}
            ask={(password) => orRefused(account.twoFactor.disable({ password }))}
            onDone={async () => {
              setFresh(null);
              await renew();
            }}
          />
        </>
      ) : (
        <ByPassword
          deed={t('sign-in.authenticator.begin')}
          ask={(password) => orRefused(account.twoFactor.enable({ password }))}
          onDone={(answer) => 'totpURI' in answer && setBegun(answer)}
        />
      )}
      {on && !fresh && <Notice tone="neutral">{t('sign-in.authenticator.lost')}</Notice>}
    </div>
  );
}

interface ByPasswordProps<Answer> {
  deed: string;
  danger?: boolean;
  ask: (password: string) => Promise<Answer>;
  onDone: (answer: Answer) => void;
}

/** What changes how one signs in asks for the password again: a forgotten screen must not be enough. */
function ByPassword<Answer>({ deed, danger = false, ask, onDone }: ByPasswordProps<Answer>) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const send = useMutation({
    mutationFn: ask,
    onSuccess: (answer) => {
      setOpen(false);
      setPassword('');
      onDone(answer);
    },
  });
  if (!open)
    return (
      <div>
        <Button kind={danger ? 'quiet' : 'secondary'} onPress={() => setOpen(true)}>
          {deed}
        </Button>
      </div>
    );
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(password);
      }}
    >
      <Refusal error={send.error} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          autoFocus
          className="min-w-48 flex-1"
          label={t('sign-in.password.again')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={send.isPending}>
          {deed}
        </Button>
        <Button onPress={() => setOpen(false)}>{t('parts.cancel')}</Button>
      </div>
    </form>
  );
}
