import { expect, it } from 'vitest';
import { absenceOn, matches, type Person, standingOf } from '../../../src/web/people/person.ts';

const today = '2026-09-03';
const person = (part: Partial<Person> = {}): Person => ({
  id: '1',
  name: '田中 健一',
  email: 'tanaka@example.jp',
  lang: 'ja',
  roles: ['deputy'],
  access: ['operator'],
  active: true,
  account: true,
  secondEmail: null,
  week: null,
  absences: [],
  deputies: [],
  ...part,
});
const absences = [
  { id: 'a', from: '2026-09-03', to: '2026-09-04' },
  { id: 'b', from: '2026-09-01', to: '2026-09-10' },
  { id: 'c', from: '2026-10-01', to: '2026-10-02' },
];

it('somebody is away to the last day of the absence that goes on longest', () => {
  expect(absenceOn({ absences }, today)?.to).toBe('2026-09-10');
  expect(absenceOn({ absences }, '2026-09-11')).toBeNull();
});

it('what matters most of somebody is said', () => {
  expect(standingOf(person(), today)).toBe('here');
  expect(standingOf(person({ account: false }), today)).toBe('notSignedIn');
  expect(standingOf(person({ account: false, access: [] }), today)).toBe('here');
  expect(standingOf(person({ account: false, absences }), today)).toBe('away');
  expect(standingOf(person({ active: false, absences }), today)).toBe('left');
});

it('people are found by name and both addresses, whatever the width of the letters', () => {
  const kenichi = person({ secondEmail: 'kenichi@mail.example' });
  for (const text of ['', '健一', 'TANAKA', 'ｔａｎａｋａ', 'mail.example'])
    expect(matches(kenichi, 'all', text, today)).toBe(true);
  expect(matches(kenichi, 'all', 'suzuki', today)).toBe(false);
});

it('who left is found only among those who left', () => {
  const gone = person({ active: false });
  expect(['all', 'reminded', 'signsIn', 'away'].some((filter) => matches(gone, filter as 'all', '', today))).toBe(
    false,
  );
  expect(matches(gone, 'left', '', today)).toBe(true);
});
