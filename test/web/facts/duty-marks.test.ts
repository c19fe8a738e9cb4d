import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assessment/assess.ts';
import { markedDuties, nextDue, openDuties } from '../../../src/web/facts/duty-marks.ts';
import { plainFacts } from '../../assessment/plain-facts.ts';

const of = (incident: Parameters<typeof plainFacts>[0], organization = {}) => {
  const facts = plainFacts(incident);
  return assess({ ...facts, organization: { ...facts.organization, ...organization } });
};

const marks = (before: ReturnType<typeof of>, now: ReturnType<typeof of>) =>
  markedDuties(before, now).map(({ duty, marks: found }) => [
    `${duty.id}:${duty.recipient}`,
    ...found.map((mark) => ('from' in mark ? `${mark.kind} ${mark.from} ${mark.to}` : mark.kind)),
  ]);

const nothing = of({ items: ['name'], persons: { min: 1, max: 1 } });
const cards = of({ items: ['creditCardNumber'], persons: { min: 1, max: 1 } });

describe('between two answers', () => {
  it('nothing is marked without an earlier one, or when both say the same', () => {
    expect(markedDuties(null, cards).every((each) => each.marks.length === 0)).toBe(true);
    expect(markedDuties(cards, cards).every((each) => each.marks.length === 0)).toBe(true);
  });

  it('a duty appears', () => {
    expect(nothing.duties).toEqual([]);
    expect(marks(nothing, cards).slice(0, 2)).toEqual([
      ['ppc.preliminary:ppc', 'new'],
      ['ppc.final:ppc', 'new'],
    ]);
  });

  it('a duty vanishes, with the reason why it is not due', () => {
    const [first] = markedDuties(cards, nothing);
    expect(first).toMatchObject({ duty: { id: 'ppc.preliminary' }, marks: [{ kind: 'gone' }] });
    expect(first?.because.length).toBeGreaterThan(0);
  });

  it('a deadline moves', () => {
    const intruder = of({ items: ['creditCardNumber'], persons: { min: 1, max: 1 }, wrongfulPurpose: true });
    const final = (duties: typeof cards.duties) => duties.find(({ id }) => id === 'ppc.final')?.due;
    expect(final(cards.duties)).not.toBe(final(intruder.duties));
    expect(marks(cards, intruder)).toContainEqual([
      'ppc.final:ppc',
      `moved ${final(cards.duties)} ${final(intruder.duties)}`,
    ]);
  });

  it('a report that goes elsewhere is neither new nor gone', () => {
    const bank = of({ items: ['creditCardNumber'], persons: { min: 1, max: 1 } }, { sector: 'finance' });
    const found = marks(cards, bank);
    expect(found).toContainEqual(['ppc.preliminary:minister', 'recipient ppc minister']);
    expect(found.flat()).not.toContain('gone');
  });

  it('a possible duty becomes a sure one', () => {
    const perhaps = of({ items: ['creditCardNumber'], persons: { min: 1, max: 1 }, subject: 'unknown' });
    expect(marks(perhaps, cards)).toContainEqual(['ppc.preliminary:ppc', 'standing possible due']);
  });

  it('what is filed stays filed: neither moved nor gone, nor the next to be done', () => {
    const filed = { id: 'ppc.preliminary', recipient: 'ppc', state: 'settled', filedOn: '2026-09-02' } as const;
    const earlier = of({ items: ['creditCardNumber'], knownAt: '2026-08-03T10:00:00+09:00' });
    for (const [before, now] of [
      [cards, earlier],
      [cards, nothing],
      [nothing, cards],
    ] as const) {
      const found = markedDuties(before, now, [filed]);
      const [preliminary, ...others] = found.toSorted((a) => (a.duty.id === 'ppc.preliminary' ? -1 : 0));
      expect(preliminary).toMatchObject({ duty: { id: 'ppc.preliminary' }, marks: [], done: filed });
      expect(others.every(({ done }) => done === null)).toBe(true);
      expect(openDuties(found).map(({ id }) => id)).not.toContain('ppc.preliminary');
    }
    const final = cards.duties.find(({ id }) => id === 'ppc.final')?.due;
    expect(nextDue(openDuties(markedDuties(null, cards, [filed])))).toBe(final);
  });

  it('the next day is that of what is owed, not of what is recommended', () => {
    expect(nextDue(nothing.duties)).toBeNull();
    expect(nextDue(cards.duties)).toBe(cards.duties.find(({ id }) => id === 'ppc.preliminary')?.due);
  });
});
