import { describe, expect, it } from 'vitest';
import { countOf, personsOf } from '../../../src/web/facts/count.ts';

describe('a number of people', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['１２００', 1200],
    ['１，２００人', 1200],
    [' 12 名', 12],
    ['0', 0],
  ])('%j is read as people type it', (typed, count) => {
    expect(countOf(typed)).toBe(count);
  });

  it.each(['', 'many', '約100', '1e3', '0x10', '1-2'])('%j is none', (typed) => {
    expect(countOf(typed)).toBeNaN();
  });

  it('that is negative or broken is left to the contract to refuse', () => {
    expect(countOf('-1')).toBe(-1);
    expect(countOf('1.5')).toBe(1.5);
  });

  it('at most without a least begins at none', () => {
    expect(personsOf({ kind: 'atMost', min: '', max: '50' })).toEqual({ min: 0, max: 50 });
  });

  it('that nobody knows has no bound', () => {
    expect(personsOf({ kind: 'unknown', min: '3', max: '5' })).toEqual({ min: 0, max: null });
  });
});
