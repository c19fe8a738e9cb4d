import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/choice.tsx';
import { TextField } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { account } from '../sign-in/account.ts';
import { NewPassword, newPasswordRules } from '../sign-in/new-password.tsx';
import { Refusal } from '../sign-in/refusal.tsx';
import { orRefused } from '../sign-in/refused.ts';
import { useWords } from '../words/words.tsx';

interface Entry {
  current: string;
  next: string;
  elsewhere: boolean;
}

const empty: Entry = { current: '', next: '', elsewhere: true };

/** A new password, for the old one. */
export function Password() {
  const words = useWords();
  const { t } = words;
  const { register, handleSubmit, reset, formState } = useForm<Entry>({ defaultValues: empty });
  const change = useMutation({
    mutationFn: ({ current, next, elsewhere }: Entry) =>
      orRefused(
        account.changePassword({ currentPassword: current, newPassword: next, revokeOtherSessions: elsewhere }),
      ),
    onSuccess: () => reset(empty),
  });
  return (
    <Section title={t('settings.password')}>
      <form noValidate className="flex flex-col gap-4" onSubmit={handleSubmit((entry) => change.mutate(entry))}>
        <Refusal error={change.error} />
        {change.isSuccess && (
          <Notice tone="success" live="polite">
            {t('settings.password.done')}
          </Notice>
        )}
        <TextField
          label={t('settings.password.current')}
          type="password"
          autoComplete="current-password"
          fault={formState.errors.current?.message}
          {...register('current', { required: t('sign-in.password.missing') })}
        />
        <NewPassword field={register('next', newPasswordRules(words))} fault={formState.errors.next?.message} />
        <Checkbox label={t('settings.password.elsewhere')} {...register('elsewhere')} />
        <div>
          <Button type="submit" kind="primary" busy={change.isPending}>
            {t('settings.password.do')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
