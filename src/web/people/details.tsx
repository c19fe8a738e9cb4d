import { languages } from '../../domain/text.ts';
import { RadioGroup } from '../parts/choice.tsx';
import { TextField } from '../parts/field.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { editPersonCall } from './calls.ts';
import { usePart } from './part.ts';
import { PartForm } from './part-form.tsx';
import type { Person } from './person.ts';

/** Name, addresses and the language of their mails. */
export function Details({ person: { id, name, email, secondEmail, lang, active } }: { person: Person }) {
  const { t } = useWords();
  const may = useMay('people.write') && active;
  const part = usePart(editPersonCall, id, {
    name,
    email,
    secondEmail: secondEmail ?? '',
    lang,
  });
  const { value, change, faults } = part;
  return (
    <PartForm
      title={t('people.details')}
      part={part}
      bodyOf={(typed) => ({ ...typed, secondEmail: typed.secondEmail.trim() || null })}
      may={may}
    >
      <TextField
        label={t('people.name')}
        fault={faults.name}
        value={value.name}
        onChange={({ target }) => change({ ...value, name: target.value })}
      />
      <TextField
        label={t('people.email')}
        hint={t('people.email.hint')}
        type="email"
        fault={faults.email}
        value={value.email}
        onChange={({ target }) => change({ ...value, email: target.value })}
      />
      <TextField
        label={t('people.secondEmail')}
        hint={t('people.secondEmail.hint')}
        optional
        type="email"
        fault={faults.secondEmail}
        value={value.secondEmail}
        onChange={({ target }) => change({ ...value, secondEmail: target.value })}
      />
      <RadioGroup
        inline
        label={t('people.lang')}
        options={languages.map((each) => ({ value: each, label: t(`settings.lang.${each}`) }))}
        value={value.lang}
        onChange={(next) => change({ ...value, lang: next })}
      />
    </PartForm>
  );
}
