import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccessRole } from '../../domain/access.ts';
import type { Role } from '../../domain/role.ts';
import { type Language, languages } from '../../domain/text.ts';
import { ask } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { RadioGroup } from '../parts/choice.tsx';
import { Actions, Dialog } from '../parts/dialog.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/field.tsx';
import { useFaults } from '../parts/form-faults.ts';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { addPersonCall, setAccessCall } from './calls.ts';
import { AccessRoleFields, ReminderRoleFields } from './role-fields.tsx';

interface Entry {
  name: string;
  email: string;
  lang: Language;
  roles: Role[];
  access: AccessRole[];
}

/** Somebody new: name and address, what they are told, what they may do. Inviting them is the next page's. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const go = useNavigate();
  const client = useQueryClient();
  const [entry, setEntry] = useState<Entry>({ name: '', email: '', lang: 'ja', roles: [], access: [] });
  const set = (part: Partial<Entry>) => setEntry({ ...entry, ...part });
  const add = useMutation({
    mutationFn: async ({ access, roles, ...who }: Entry) => {
      const body = { ...who, ...(roles.length > 0 && { roles }) };
      const { person } = await ask(addPersonCall, { body });
      if (access.length > 0)
        await ask(setAccessCall, {
          params: { id: person.id },
          body: { roles: [...new Set([...person.access, ...access])] },
        });
      return person.id;
    },
    onSuccess: async (id) => {
      await client.invalidateQueries();
      await go({ to: '/people/$id', params: { id } });
    },
  });
  const faults = useFaults(add.error);
  return (
    <Dialog title={t('people.add')} open onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(entry);
        }}
      >
        {add.error && Object.keys(faults).length === 0 && <Problem error={add.error} />}
        <ErrorSummary
          faults={Object.entries(faults).map(([path, text]) => ({
            field: `person-${path}`,
            text: `${t(path === 'name' ? 'people.name' : path === 'email' ? 'people.email' : 'people.roles')}: ${text}`,
          }))}
        />
        <TextField
          id="person-name"
          label={t('people.name')}
          autoComplete="off"
          fault={faults.name}
          value={entry.name}
          onChange={({ target }) => set({ name: target.value })}
        />
        <TextField
          id="person-email"
          label={t('people.email')}
          hint={t('people.email.hint')}
          type="email"
          autoComplete="off"
          fault={faults.email}
          value={entry.email}
          onChange={({ target }) => set({ email: target.value })}
        />
        <RadioGroup
          inline
          label={t('people.lang')}
          options={languages.map((value) => ({ value, label: t(`settings.lang.${value}`) }))}
          value={entry.lang}
          onChange={(lang) => set({ lang })}
        />
        <ReminderRoleFields values={entry.roles} fault={faults.roles} onChange={(roles) => set({ roles })} />
        <AccessRoleFields values={entry.access} onChange={(access) => set({ access })} />
        <Actions className="mt-0">
          <Button onPress={onClose}>{t('parts.cancel')}</Button>
          <Button type="submit" kind="primary" busy={add.isPending}>
            {t('people.add')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
