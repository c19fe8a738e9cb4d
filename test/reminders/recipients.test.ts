import { expect, test } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { roles } from '../../src/domain/role.ts';
import { type People, resolve } from '../../src/reminders/recipients.ts';

const person = (id: string): Person => ({ id, name: id, email: `${id}@example.jp`, lang: 'ja' });
const [aoi, ren, yui, sora] = ['aoi', 'ren', 'yui', 'sora'].map(person) as [Person, Person, Person, Person];
const nobody: People = { owner: [], deputy: [], manager: [], officer: [] };

test('everybody in the roles named is told, in that order', () => {
  expect(resolve(['owner', 'deputy'], { ...nobody, owner: [aoi], deputy: [ren, yui] })).toEqual([aoi, ren, yui]);
});

test('an empty role falls to the next above it', () => {
  expect(resolve(['owner'], { ...nobody, deputy: [ren], officer: [sora] })).toEqual([ren]);
  expect(resolve(['owner'], { ...nobody, officer: [sora] })).toEqual([sora]);
});

test('no role falls to one below it', () => {
  expect(resolve(['officer'], { ...nobody, owner: [aoi], manager: [yui] })).toEqual([]);
});

test('who holds several roles, or stands in for several, is told once', () => {
  expect(resolve([...roles], { ...nobody, manager: [yui], officer: [yui, sora] })).toEqual([yui, sora]);
});

test('with nobody at all nobody is found', () => {
  expect(resolve([...roles], nobody)).toEqual([]);
});
