import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { useAccess } from './edit-part.ts';
import type { Person } from './person.ts';
import { AccessRoleFields } from './role-fields.tsx';
import { SaveRow } from './save-row.tsx';

/** What they may do here. */
export function AccessSection({ person: { id, access } }: { person: Person }) {
  const { t } = useWords();
  const may = useMay('people.write');
  const part = useAccess(id, access);
  return (
    <Section title={t('people.access.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          part.send({ roles: part.value });
        }}
      >
        <AccessRoleFields values={part.value} onChange={part.change} fault={part.faults.roles} disabled={!may} />
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
