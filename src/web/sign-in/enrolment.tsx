import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { TextField } from '../parts/field.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { PlainLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import { account } from './account.ts';
import { Refusal } from './refusal.tsx';
import { orRefused } from './refused.ts';

/** The key goes into the app, a code of it comes back: only then is it switched on. */
export function Enrolment({ uri, onDone, onCancel }: { uri: string; onDone: () => void; onCancel: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const verify = useMutation({
    mutationFn: () => orRefused(account.twoFactor.verifyTotp({ code: code.replaceAll(/\s/g, '') })),
    onSuccess: onDone,
  });
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return (
    <ol className="flex list-decimal flex-col gap-5 pl-6 marker:font-bold">
      <li>
        <p>{t('sign-in.enrolment.scan')}</p>
        <div className="mt-2 flex flex-wrap items-start gap-4">
          <QrCode text={uri} label={t('sign-in.enrolment.qr')} />
          <div className="min-w-0 flex-1 text-sm">
            <p>{t('sign-in.enrolment.key')}</p>
            <code className="block break-all rounded-6 bg-raised px-2 py-1">{secret.match(/.{1,4}/g)?.join(' ')}</code>
            <CopyButton text={secret} />
            <p className="mt-1">
              <PlainLink href={uri}>{t('sign-in.enrolment.open')}</PlainLink>
            </p>
          </div>
        </div>
      </li>
      <li>
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            verify.mutate();
          }}
        >
          <Refusal error={verify.error} />
          <TextField
            label={t('sign-in.enrolment.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" kind="primary" busy={verify.isPending}>
              {t('sign-in.enrolment.switchOn')}
            </Button>
            <Button onPress={onCancel}>{t('parts.cancel')}</Button>
          </div>
        </form>
      </li>
    </ol>
  );
}
