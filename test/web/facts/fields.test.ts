import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/web/facts/faults.ts';
import { factsFaults, faultsByField, fieldOf } from '../../../src/web/facts/fields.ts';
import { badInputs } from '../../law/law-cases.ts';

describe('a fault of the contract', () => {
  it.each([
    ['incident.persons.min', 'incident.persons'],
    ['incident.persons.over.1000', 'incident.persons.over'],
    ['incident.events[1]', 'incident.events'],
    ['incident.encryption.keyManaged', 'incident.encryption'],
    ['incident.entrustment.receivedNoticeAt', 'incident.entrustment'],
    ['incident.littleKnown', 'incident.notice'],
    ['organization.certifiedBodies[1]', 'organization.certifiedBodies'],
  ])('at %s stands at the question of %s', (path, field) => {
    expect(fieldOf(path)).toBe(field);
  });

  it('of a property that no question asks for belongs to none', () => {
    expect(fieldOf('incident.note')).toBeNull();
    expect(fieldOf('constructor')).toBeNull();
    expect(fieldOf('')).toBeNull();
  });

  it('is never lost, whatever the input', () => {
    for (const { errors } of badInputs) {
      const faults = errors.map((path) => ({ path, reason: 'is required' }));
      expect(faultsByField(faults).flatMap((each) => each.faults)).toHaveLength(faults.length);
    }
  });

  it('of a request that carries facts is one of the facts', () => {
    expect(
      factsFaults([
        { path: 'facts.incident.knownAt', reason: '' },
        { path: 'facts', reason: '' },
      ]),
    ).toEqual([
      { path: 'incident.knownAt', reason: '' },
      { path: '', reason: '' },
    ]);
  });

  it('of an instant to come is not taken for one that is half typed', () => {
    const reason = 'lies in the future (it is now 2026-09-01T01:00:00.000Z)';
    expect(kindOf('incident.knownAt', { path: 'incident.knownAt', reason })).toBe('facts.fault.future');
    expect(kindOf('incident.knownAt', { path: 'incident.knownAt', reason: 'is required' })).toBe('facts.fault.moment');
  });

  it('comes in the order of the questions', () => {
    const faults = ['organization.name', 'incident.items', 'incident.events'].map((path) => ({ path, reason: '' }));
    expect(faultsByField(faults).map(({ field }) => field)).toEqual([
      'incident.events',
      'incident.items',
      'organization.name',
    ]);
  });
});
