import { languages } from '../../domain/text.ts';
import { RadioGroup } from '../parts/choice.tsx';
import { TextField } from '../parts/field.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { useDetails } from './edit-part.ts';
import type { Person } from './person.ts';
import { SaveRow } from './save-row.tsx';

/** Name, addresses and the language of their mails. */
export function Details({ person: { id, name, email, secondEmail, lang, active } }: { person: Person }) {
  const { t } = useWords();
  const may = useMay('people.write') && active;
  const { value, change, dirty, undo, faults, save, send } = useDetails(id, {
    name,
    email,
    secondEmail: secondEmail ?? '',
    lang,
  });
  return (
    <Section title={t('people.details')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send({ ...value, secondEmail: value.secondEmail.trim() || null });
        }}
      >
        <fieldset disabled={!may} className="flex flex-col gap-4">
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
        </fieldset>
        <SaveRow
          dirty={dirty}
          busy={save.isPending}
          done={save.isSuccess}
          error={save.error}
          told={Object.keys(faults).length > 0}
          onUndo={undo}
        />
      </form>
    </Section>
  );
}
