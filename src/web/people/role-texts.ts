import type { Role } from '../../domain/role.ts';
import type { WordId } from '../words/ids.ts';

/** What each role of the reminders means, in one sentence. */
export const roleTexts = {
  owner: 'people.role.owner',
  deputy: 'people.role.deputy',
  manager: 'people.role.manager',
  officer: 'people.role.officer',
} as const satisfies Record<Role, WordId>;
