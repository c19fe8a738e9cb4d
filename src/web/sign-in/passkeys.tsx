import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { millisecondsOf, toInstant } from '../../domain/time.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../words/words.tsx';
import { account } from './account.ts';
import { canPasskey } from './can-passkey.ts';
import { PasskeyElsewhere } from './passkey-elsewhere.tsx';
import { Refusal } from './refusal.tsx';
import { orRefused } from './refused.ts';
import { useRenewSession } from './renew-session.ts';

interface Passkey {
  id: string;
  name?: string | undefined;
  createdAt: Date | string;
}

/** One's passkeys: fingerprint, face or the device's PIN instead of a password. */
export function Passkeys() {
  const { t } = useWords();
  const list = useQuery({
    queryKey: ['passkeys'],
    queryFn: async (): Promise<Passkey[]> => orRefused(account.passkey.listUserPasskeys()),
  });
  const [taken, setTaken] = useState<Passkey | null>(null);
  const renew = useRenewSession();
  const renewed = async () => {
    setTaken(null);
    await Promise.all([list.refetch(), renew()]);
  };
  const remove = useMutation({
    mutationFn: (id: string) => orRefused(account.passkey.deletePasskey({ id })),
    onSuccess: renewed,
  });
  const nameOf = ({ name }: Passkey) => name || t('sign-in.passkey.unnamed');
  return (
    <div className="flex flex-col gap-4">
      <Loaded of={list}>
        {(passkeys) =>
          passkeys.length > 0 && (
            <ul className="divide-y divide-line rounded-8 border border-line">
              {passkeys.map((each) => (
                <li key={each.id} className="flex flex-wrap items-center justify-between gap-2 px-3 py-2">
                  <span>
                    <span className="font-bold">{nameOf(each)}</span>{' '}
                    <span className="text-sm text-quiet">
                      {t('sign-in.passkey.since')}{' '}
                      <InstantText at={toInstant(millisecondsOf(new Date(each.createdAt).toISOString()))} />
                    </span>
                  </span>
                  <Button kind="quiet" onPress={() => setTaken(each)}>
                    {t('sign-in.passkey.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {canPasskey() ? <AddPasskey onAdded={renewed} /> : <PasskeyElsewhere />}
      <Confirm
        title={t('sign-in.passkey.remove.title')}
        open={taken !== null}
        onClose={() => setTaken(null)}
        onConfirm={() => taken && remove.mutate(taken.id)}
        action={t('sign-in.passkey.remove')}
        danger
        busy={remove.isPending}
      >
        <p>{taken && t('sign-in.passkey.remove.text', { name: nameOf(taken) })}</p>
        <Refusal error={remove.error} />
      </Confirm>
    </div>
  );
}

function AddPasskey({ onAdded }: { onAdded: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => orRefused(account.passkey.addPasskey(name.trim() ? { name: name.trim() } : {})),
    onSuccess: () => {
      setName('');
      onAdded();
    },
  });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Refusal error={add.error} />
      {add.isSuccess && (
        <Notice tone="success" live="polite">
          {t('sign-in.passkey.added')}
        </Notice>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          className="min-w-48 flex-1"
          label={t('sign-in.passkey.name')}
          hint={t('sign-in.passkey.name.hint')}
          optional
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" kind="primary" busy={add.isPending}>
          {t('sign-in.passkey.add')}
        </Button>
      </div>
    </form>
  );
}
