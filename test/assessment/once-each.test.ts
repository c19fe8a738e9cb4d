import { describe, expect, it } from 'vitest';
import { onceEach } from '../../src/assessment/once-each.ts';
import type { Duty } from '../../src/domain/duty.ts';

const notice: Duty = {
  id: 'individuals.notice',
  regime: 'appi',
  recipient: 'individuals',
  standing: 'possible',
  knownDay: '2026-09-10',
  target: null,
  due: null,
  basis: 'statute',
  mode: 'direct',
  because: [{ rule: 'APPI-NOTICE-1', facts: [], ja: '甲', en: 'a' }],
};
const ofMark: Duty = {
  ...notice,
  regime: 'pmark',
  standing: 'due',
  knownDay: '2026-09-12',
  basis: 'contract',
  because: [{ rule: 'PM-NOTICE', facts: [], ja: '乙', en: 'b' }],
};

describe('a duty that several regimes ask for', () => {
  it('has the strongest standing with its regime and basis, the earliest clock and all reasons', () => {
    const wanted = { ...ofMark, knownDay: '2026-09-10', because: [...notice.because, ...ofMark.because] };
    expect(onceEach([notice, ofMark])).toEqual([wanted]);
    expect(onceEach([ofMark, notice])).toEqual([{ ...wanted, because: [...ofMark.because, ...notice.because] }]);
  });

  it('is of the first regime when both ask as strongly', () => {
    expect(onceEach([ofMark, { ...notice, standing: 'due' }])).toMatchObject([{ regime: 'appi', basis: 'statute' }]);
  });

  it('takes target and due of the earliest clock', () => {
    const told = { ...notice, id: 'entrustor.notice', recipient: 'entrustor' } as const;
    const [merged] = onceEach([
      { ...told, target: '2026-09-12', due: '2026-09-14' },
      { ...told, regime: 'myNumber', standing: 'due', knownDay: '2026-09-01', target: '2026-09-03', due: '2026-09-05' },
    ]);
    expect(merged).toMatchObject({
      regime: 'myNumber',
      knownDay: '2026-09-01',
      target: '2026-09-03',
      due: '2026-09-05',
    });
  });

  it('stays apart for another recipient', () => {
    expect(onceEach([notice, { ...notice, recipient: 'public' }])).toHaveLength(2);
  });
});
