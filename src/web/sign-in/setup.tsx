import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { type Role, roleLabels, roles as roleNames } from '../../domain/role.ts';
import { useAnswer } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { CheckboxGroup } from '../parts/choice.tsx';
import { TextField } from '../parts/field.tsx';
import { useFaults } from '../parts/form-faults.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { setUp, setupLink } from './calls.ts';
import { useEnter, useEntry } from './enter.ts';
import { LinkFault } from './link-fault.tsx';
import { NewPassword, newPasswordRules } from './new-password.tsx';

interface Entry {
  organization: string;
  name: string;
  email: string;
  password: string;
}

/** The first page of all: who administers, and what the organization is called. */
export function SetupPage() {
  const { t } = useWords();
  const { token } = useParams({ from: '/entry/setup/$token' });
  const link = useAnswer(setupLink, { params: { token } });
  return (
    <Page title={t('sign-in.setup.title')} intro={t('sign-in.setup.intro')}>
      {link.error ? (
        <LinkFault error={link.error} kind="setup" />
      ) : (
        <Loaded of={link}>{() => <SetupForm token={token} />}</Loaded>
      )}
    </Page>
  );
}

function SetupForm({ token }: { token: string }) {
  const words = useWords();
  const { t, say, lang } = words;
  const enter = useEnter();
  const send = useEntry(setUp, () => enter('/account/second-factor?first=true'));
  const faults = useFaults(send.error);
  const [roles, setRoles] = useState<Role[]>(['owner', 'officer']);
  const { register, handleSubmit, formState } = useForm<Entry>({
    defaultValues: { organization: '', name: '', email: '', password: '' },
  });
  const { errors } = formState;
  const required = { required: t('sign-in.required') };
  return (
    <form
      className="flex flex-col gap-4"
      noValidate
      onSubmit={handleSubmit((entry) => send.mutate({ params: { token }, body: { ...entry, lang, roles } }))}
    >
      {send.error && <LinkFault error={send.error} kind="setup" />}
      <TextField
        label={t('sign-in.organization')}
        hint={t('sign-in.organization.hint')}
        autoComplete="organization"
        fault={errors.organization?.message ?? faults.organization}
        {...register('organization', required)}
      />
      <TextField
        label={t('sign-in.name')}
        autoComplete="name"
        fault={errors.name?.message ?? faults.name}
        {...register('name', required)}
      />
      <TextField
        label={t('sign-in.email')}
        hint={t('sign-in.email.hint')}
        type="email"
        autoComplete="username"
        inputMode="email"
        fault={errors.email?.message ?? faults.email}
        {...register('email', required)}
      />
      <NewPassword
        field={register('password', newPasswordRules(words))}
        fault={errors.password?.message ?? faults.password}
      />
      <CheckboxGroup
        label={t('sign-in.setup.roles')}
        hint={t('sign-in.setup.roles.hint')}
        options={roleNames.map((value) => ({ value, label: say(roleLabels[value]) }))}
        values={roles}
        onChange={setRoles}
        inline
      />
      <Button type="submit" kind="primary" busy={send.isPending}>
        {t('sign-in.setup.do')}
      </Button>
    </form>
  );
}
