import type { z } from 'zod';
import type { personSchema } from '../../contract/person.ts';
import type { Day } from '../../domain/day.ts';

export type Person = z.output<typeof personSchema>;
export type Absence = Person['absences'][number];

/** Away today: the absence that goes on longest. */
export const absenceOn = ({ absences }: Pick<Person, 'absences'>, today: Day): Absence | null =>
  absences
    .filter(({ from, to }) => from <= today && today <= to)
    .reduce<Absence | null>((longest, one) => (longest && longest.to > one.to ? longest : one), null);

/** Where somebody stands, in the order in which it matters. */
export type Standing = 'left' | 'away' | 'notSignedIn' | 'here';

export function standingOf(person: Person, today: Day): Standing {
  if (!person.active) return 'left';
  if (absenceOn(person, today)) return 'away';
  return person.access.length > 0 && !person.account ? 'notSignedIn' : 'here';
}

export const filters = ['all', 'reminded', 'signsIn', 'away', 'left'] as const;
export type Filter = (typeof filters)[number];

export function matches(person: Person, filter: Filter, text: string, today: Day): boolean {
  const sought = text.normalize('NFKC').trim().toLowerCase();
  const found = [person.name, person.email, person.secondEmail ?? ''].some((field) =>
    field.normalize('NFKC').toLowerCase().includes(sought),
  );
  return found && fits(person, filter, today);
}

function fits(person: Person, filter: Filter, today: Day): boolean {
  switch (filter) {
    case 'all':
      return person.active;
    case 'reminded':
      return person.active && person.roles.length > 0;
    case 'signsIn':
      return person.active && person.access.length > 0;
    case 'away':
      return person.active && absenceOn(person, today) !== null;
    case 'left':
      return !person.active;
  }
}
