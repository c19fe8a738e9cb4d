import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { setAccessCall } from './calls.ts';
import { usePart } from './part.ts';
import { PartForm } from './part-form.tsx';
import type { Person } from './person.ts';
import { AccessRoleFields } from './role-fields.tsx';

/** What they may do here. */
export function AccessSection({ person: { id, access } }: { person: Person }) {
  const { t } = useWords();
  const part = usePart(setAccessCall, id, access);
  return (
    <PartForm
      title={t('people.access')}
      intro={t('people.access.intro')}
      part={part}
      bodyOf={(roles) => ({ roles })}
      may={useMay('people.write')}
    >
      <AccessRoleFields titled values={part.value} onChange={part.change} fault={part.faults.roles} />
    </PartForm>
  );
}
