import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { useWords } from '../words/words.tsx';
import { account } from './account.ts';
import { Refusal } from './refusal.tsx';
import { orRefused } from './refused.ts';

type Kind = 'totp' | 'backup';

/** The second factor: the code of the authenticator app, or one of the codes put by for when it is lost. */
export function CodeForm({ onEnter, onBack }: { onEnter: () => void; onBack: () => void }) {
  const { t } = useWords();
  const [kind, setKind] = useState<Kind>('totp');
  const { register, handleSubmit, formState, reset } = useForm({ defaultValues: { code: '' } });
  const verify = useMutation({
    mutationFn: async ({ code }: { code: string }): Promise<unknown> => {
      const typed = code.replaceAll(/\s/g, '');
      return kind === 'totp'
        ? orRefused(account.twoFactor.verifyTotp({ code: typed }))
        : orRefused(account.twoFactor.verifyBackupCode({ code: typed }));
    },
    onSuccess: onEnter,
  });
  const other = () => {
    setKind(kind === 'totp' ? 'backup' : 'totp');
    reset();
    verify.reset();
  };
  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={handleSubmit((entry) => verify.mutate(entry))}>
      <Refusal error={verify.error} />
      <TextField
        key={kind}
        autoFocus
        label={t(`sign-in.code.${kind}`)}
        hint={t(`sign-in.code.${kind}.hint`)}
        autoComplete="one-time-code"
        inputMode={kind === 'totp' ? 'numeric' : 'text'}
        fault={formState.errors.code?.message}
        {...register('code', { required: t('sign-in.code.missing') })}
      />
      <Button type="submit" kind="primary" busy={verify.isPending}>
        {t('sign-in.enter')}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button kind="quiet" onPress={other}>
          {t(`sign-in.code.${kind}.other`)}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {t('sign-in.back')}
        </Button>
      </div>
    </form>
  );
}
