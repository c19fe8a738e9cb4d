import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { plainFacts } from './plain-facts.ts';

const ALL = ['individuals.notice', 'ppc.final', 'ppc.preliminary', 'publication'];

describe('unknown facts that decide', () => {
  it('skip a value that no set of facts can have', () => {
    const { deciding } = assess(
      plainFacts({ items: ['race'], publiclyViewable: true, viewed: true, recoveredUnread: 'unknown' }),
    );
    expect(deciding).toEqual([]);
  });

  it('leave out what only a regime that does not apply would read', () => {
    const { deciding } = assess(
      plainFacts({
        items: ['race'],
        viewed: 'unknown',
        publiclyViewable: 'unknown',
        pmarkDeemedSerious: 'unknown',
      }),
    );
    expect(deciding).toEqual([]);
  });

  it('are sorted, with their changes', () => {
    const { deciding } = assess(
      plainFacts({
        items: ['name'],
        itemsComplete: false,
        recoveredUnread: 'unknown',
        encryption: { highGrade: 'unknown', keyManaged: true },
      }),
    );
    expect(deciding).toEqual([
      { fact: 'incident.encryption.highGrade', changes: ALL },
      { fact: 'incident.itemsComplete', changes: ALL },
      { fact: 'incident.recoveredUnread', changes: ALL },
    ]);
  });

  it('missing facts count as unknown', () => {
    const { incident, ...rest } = plainFacts({ events: ['loss'], items: ['race'] });
    const { copyKept: _, ...missing } = incident;
    expect(assess({ ...rest, incident: missing }).deciding).toEqual([{ fact: 'incident.copyKept', changes: ALL }]);
  });
});
