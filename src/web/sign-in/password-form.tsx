import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { useWords } from '../words/words.tsx';
import { account } from './account.ts';
import { Refusal } from './refusal.tsx';
import { orRefused } from './refused.ts';

interface Entry {
  email: string;
  password: string;
}

export function PasswordForm({ onEnter, onCode }: { onEnter: () => void; onCode: () => void }) {
  const { t } = useWords();
  const { register, handleSubmit, formState } = useForm<Entry>({ defaultValues: { email: '', password: '' } });
  const { errors } = formState;
  const signIn = useMutation({
    mutationFn: (entry: Entry) => orRefused(account.signIn.email(entry)),
    onSuccess: (answer) => ('twoFactorRedirect' in answer && answer.twoFactorRedirect ? onCode() : onEnter()),
  });
  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={handleSubmit((entry) => signIn.mutate(entry))}>
      <Refusal error={signIn.error} />
      <TextField
        label={t('sign-in.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        fault={errors.email?.message}
        {...register('email', { required: t('sign-in.email.missing'), setValueAs: (text: string) => text.trim() })}
      />
      <TextField
        label={t('sign-in.password')}
        type="password"
        autoComplete="current-password"
        fault={errors.password?.message}
        {...register('password', { required: t('sign-in.password.missing') })}
      />
      <Button type="submit" kind="primary" busy={signIn.isPending}>
        {t('sign-in.enter')}
      </Button>
      <p className="text-sm text-quiet">{t('sign-in.forgotten')}</p>
    </form>
  );
}
