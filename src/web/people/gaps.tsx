import { type Role, roleLabels, roles } from '../../domain/role.ts';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../words/words.tsx';
import type { Person } from './person.ts';

/** Roles that nobody holds: a reminder to one of them goes to the next instead. */
export function Gaps({ persons }: { persons: readonly Person[] }) {
  const { t, say } = useWords();
  const isEmpty = (role: Role) => !persons.some((person) => person.active && person.roles.includes(role));
  const empty = roles.filter(isEmpty);
  if (empty.length === 0) return null;
  const names = empty.map((role) => say(roleLabels[role])).join(t('parts.listSeparator'));
  return empty.length === roles.length ? (
    <Notice tone="danger" title={t('people.gaps.all')}>
      <p>{t('people.gaps.all.text')}</p>
    </Notice>
  ) : (
    <Notice tone="warning" title={t('people.gaps', { roles: names })}>
      <p>{t('people.gaps.text')}</p>
    </Notice>
  );
}
