import type { Member } from '../../src/reminders/recipients.ts';

export const person = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  name: id,
  email: `${id}@example.jp`,
  lang: 'ja',
  secondEmail: null,
  week: null,
  absences: [],
  deputies: [],
  ...more,
});
