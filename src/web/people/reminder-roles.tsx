import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { editPersonCall } from './calls.ts';
import { usePart } from './part.ts';
import { PartForm } from './part-form.tsx';
import type { Person } from './person.ts';
import { ReminderRoleFields } from './role-fields.tsx';

/** Whom reminders reach. */
export function ReminderRoles({ person: { id, roles } }: { person: Person }) {
  const { t } = useWords();
  const part = usePart(editPersonCall, id, roles);
  return (
    <PartForm
      title={t('people.roles')}
      intro={t('people.roles.intro')}
      part={part}
      bodyOf={(value) => ({ roles: value })}
      may={useMay('people.write')}
    >
      <ReminderRoleFields titled values={part.value} onChange={part.change} fault={part.faults.roles} />
    </PartForm>
  );
}
