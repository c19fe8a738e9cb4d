import { useState } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { useWords, type Words } from '../words/words.tsx';

/** As the contract has it. */
const shortest = 12;

/** The rules of the form library for a new password. */
export const newPasswordRules = ({ t }: Pick<Words, 't'>) => ({
  required: t('sign-in.password.missing'),
  minLength: { value: shortest, message: t('sign-in.password.short', { count: shortest }) },
  maxLength: { value: 128, message: t('sign-in.password.long') },
});

/** Typed once, and shown when one wants to see it: twice helps nobody. */
export function NewPassword({ field, fault }: { field: UseFormRegisterReturn; fault: string | undefined }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <div className="flex flex-col items-start">
      <TextField
        className="w-full"
        label={t('sign-in.password.new')}
        hint={t('sign-in.password.hint')}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        fault={fault}
        {...field}
      />
      <Button kind="quiet" aria-pressed={shown} onPress={() => setShown(!shown)} className="-ml-3">
        {t(shown ? 'sign-in.password.hide' : 'sign-in.password.show')}
      </Button>
    </div>
  );
}
