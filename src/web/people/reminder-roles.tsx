import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { useDetails } from './edit-part.ts';
import type { Person } from './person.ts';
import { ReminderRoleFields } from './role-fields.tsx';
import { SaveRow } from './save-row.tsx';

/** Whom reminders reach. */
export function ReminderRoles({ person: { id, roles } }: { person: Person }) {
  const { t } = useWords();
  const may = useMay('people.write');
  const part = useDetails(id, roles);
  return (
    <Section title={t('people.roles.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          part.send({ roles: part.value });
        }}
      >
        <ReminderRoleFields values={part.value} onChange={part.change} fault={part.faults.roles} disabled={!may} />
        <SaveRow
          dirty={part.dirty}
          busy={part.save.isPending}
          done={part.save.isSuccess}
          error={part.save.error}
          told={part.faults.roles !== undefined}
          onUndo={part.undo}
        />
      </form>
    </Section>
  );
}
