import { describe, expect, test } from 'vitest';
import { roles } from '../../src/domain/role.ts';
import { type Member, type Roster, tell } from '../../src/reminders/recipients.ts';
import { person } from './person.ts';

const roster = (holders: Partial<Roster['holders']>, ...members: Member[]): Roster => ({
  holders: { owner: [], deputy: [], manager: [], officer: [], ...holders },
  members: new Map(members.map((member) => [member.id, member])),
});
const plain = ['aoi', 'ren', 'yui', 'sora'].map((id) => person(id));
const today = '2026-05-07';
const away = { absences: [{ from: '2026-05-07', to: '2026-05-10' }] };
const by = (...ids: string[]) => ({ deputies: ids.map((id) => ({ id, from: null, to: null })) });

/** `ren for aoi`, in the order of telling. */
const told = (...args: Parameters<typeof tell>): string[] =>
  tell(...args).told.map(({ person: { id }, insteadOf }) =>
    [id, ...insteadOf.map((member) => `for ${member.id}`)].join(' '),
  );

describe('by their roles', () => {
  test('everybody in those named is told, in that order', () => {
    expect(told(['owner', 'deputy'], roster({ owner: ['aoi'], deputy: ['ren', 'yui'] }, ...plain), today)).toEqual([
      'aoi',
      'ren',
      'yui',
    ]);
  });

  test('an empty one falls to the next above it, never to one below', () => {
    expect(told(['owner'], roster({ deputy: ['ren'], officer: ['sora'] }, ...plain), today)).toEqual(['ren']);
    expect(told(['owner'], roster({ officer: ['sora'] }, ...plain), today)).toEqual(['sora']);
    expect(told(['officer'], roster({ owner: ['aoi'], manager: ['yui'] }, ...plain), today)).toEqual([]);
  });

  test('who holds several, or stands for several, is told once', () => {
    expect(told([...roles], roster({ manager: ['yui'], officer: ['yui', 'sora'] }, ...plain), today)).toEqual([
      'yui',
      'sora',
    ]);
  });

  test('with nobody at all nobody is found', () => {
    expect(tell([...roles], roster({}), today)).toEqual({ told: [], unreachable: [], deserted: true, vacant: true });
    expect(tell(['owner'], roster({ deputy: ['ren'] }, ...plain), today).vacant).toBe(false);
  });
});

describe('while somebody is away', () => {
  test('their deputy is told instead, from the first day to the last', () => {
    const people = roster({ owner: ['aoi'] }, person('aoi', { ...away, ...by('ren') }), person('ren'));
    expect(['2026-05-06', '2026-05-07', '2026-05-10', '2026-05-11'].map((day) => told(['owner'], people, day))).toEqual(
      [['aoi'], ['ren for aoi'], ['ren for aoi'], ['aoi']],
    );
  });

  test('a deputy of other days does not stand in', () => {
    const deputies = [
      { id: 'ren', from: null, to: '2026-05-08' },
      { id: 'yui', from: '2026-05-09', to: null },
    ];
    const people = roster({ owner: ['aoi'] }, person('aoi', { ...away, deputies }), ...plain.slice(1));
    expect(told(['owner'], people, '2026-05-08')).toEqual(['ren for aoi']);
    expect(told(['owner'], people, '2026-05-09')).toEqual(['yui for aoi']);
  });

  test('a deputy who is away too is stood in for in turn, and a circle ends', () => {
    const aoi = person('aoi', { ...away, ...by('ren') });
    const chain = roster({ owner: ['aoi'] }, aoi, person('ren', { ...away, ...by('yui') }), person('yui'));
    expect(told(['owner'], chain, today)).toEqual(['yui for aoi']);
    const circle = roster(
      { owner: ['aoi'], officer: ['sora'] },
      aoi,
      person('ren', { ...away, ...by('aoi') }),
      person('sora'),
    );
    expect(told(['owner'], circle, today)).toEqual(['sora']);
  });

  test('others of the role go on; a role with nobody there falls to the next above', () => {
    const aoi = person('aoi', away);
    expect(told(['owner'], roster({ owner: ['aoi', 'ren'], manager: ['yui'] }, aoi, ...plain.slice(1)), today)).toEqual(
      ['ren'],
    );
    expect(told(['owner'], roster({ owner: ['aoi'], manager: ['yui'] }, aoi, ...plain.slice(1)), today)).toEqual([
      'yui',
    ]);
  });

  test('who stands in and is meant as well is told once, as meant', () => {
    const people = roster({ owner: ['aoi'], deputy: ['ren'] }, person('aoi', { ...away, ...by('ren') }), person('ren'));
    expect(told(['owner', 'deputy'], people, today)).toEqual(['ren']);
    expect(told(['deputy', 'owner'], people, today)).toEqual(['ren']);
  });

  test('with nobody there at all the one who is away is told, and it is said', () => {
    const people = roster({ owner: ['aoi'] }, person('aoi', away));
    expect(told(['owner'], people, today)).toEqual(['aoi']);
    expect(tell(['owner'], people, today)).toMatchObject({ deserted: true, vacant: false });
  });
});

test('who cannot be reached is named, and passed over for a deputy or the next above', () => {
  const canReach = ({ secondEmail }: Member) => secondEmail !== null;
  const reachable = { secondEmail: 'x@elsewhere.example' };
  const people = roster({ owner: ['aoi'], manager: ['yui'] }, person('aoi'), person('yui', reachable));
  expect(told(['owner'], people, today, canReach)).toEqual(['yui']);
  expect(tell(['owner'], people, today, canReach).unreachable.map(({ id }) => id)).toEqual(['aoi']);
  const deputized = roster({ owner: ['aoi'] }, person('aoi', by('ren')), person('ren', reachable));
  expect(told(['owner'], deputized, today, canReach)).toEqual(['ren for aoi']);
});
