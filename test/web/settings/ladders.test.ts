import { describe, expect, it } from 'vitest';
import { type PolicyDocument, policyFaults } from '../../../src/contract/policy.ts';
import { defaultPolicy } from '../../../src/reminders/default-policy.ts';
import {
  faultsOfLadder,
  inOrder,
  ladderKeys,
  ladderOf,
  moved,
  newRung,
  turned,
  withLadder,
} from '../../../src/web/settings/ladders.ts';

const policy: PolicyDocument = structuredClone({ schema: 'policy/1', ...defaultPolicy });

describe('a policy in the form', () => {
  it.each(ladderKeys)('keeps what is done to %s to that ladder', (key) => {
    const shortened = withLadder(policy, key, ladderOf(policy, key).slice(1));
    expect(ladderOf(shortened, key)).toHaveLength(ladderOf(policy, key).length - 1);
    for (const other of ladderKeys.filter((each) => each !== key))
      expect(ladderOf(shortened, other)).toEqual(ladderOf(policy, other));
    expect(withLadder(shortened, key, ladderOf(policy, key))).toEqual(policy);
  });

  it.each(ladderKeys)('has a new rung in %s that the contract takes where it is put', (key) => {
    const ladder = ladderOf(policy, key);
    const added = inOrder([...ladder, newRung(ladder, key.endsWith('withDue'))]);
    expect(policyFaults(withLadder(policy, key, added))).toEqual([]);
  });

  it('names two new rungs differently', () => {
    const once = [...policy.withDue, newRung(policy.withDue, true)];
    expect(newRung(once, true).rung).not.toBe(once.at(-1)?.rung);
  });

  it('finds its faults at their rungs', () => {
    const [first] = policy.withDue;
    const faulty = withLadder(policy, 'withDue', [
      ...policy.withDue.slice(1),
      ...(first ? [{ ...first, to: [] }] : []),
    ]);
    const found = faultsOfLadder(policyFaults(faulty), 'withDue');
    expect(found.any).toBe(true);
    expect(found.of(policy.withDue.length - 1).map(({ path }) => path)).toContain('to');
    expect(found.of(0)).toEqual([]);
    expect(faultsOfLadder(policyFaults(faulty), 'optional.withDue').any).toBe(false);
  });

  it('says of a ladder without the rungs of the due day that the whole is wrong', () => {
    const faulty = withLadder(policy, 'withDue', policy.withDue.slice(-1));
    expect(faultsOfLadder(policyFaults(faulty), 'withDue').whole).toEqual([
      expect.stringMatching(/^must keep the rungs of the due day/),
    ]);
  });
});

describe('rungs', () => {
  it('that were moved are put in order again', () => {
    const disordered = moved(policy.withDue, 0, 1);
    expect(disordered.map(({ rung }) => rung).slice(0, 2)).toEqual(['dayBefore', 'target']);
    expect(inOrder(disordered)).toEqual(policy.withDue);
  });

  it('counted otherwise keep what still fits', () => {
    const before = { from: 'due', days: -3, time: '10:30' } as const;
    expect(turned(before, 'due', 'after')).toEqual({ from: 'due', days: 3, time: '10:30' });
    expect(turned(before, 'due', 'same')).toEqual({ from: 'due', days: 0, time: '10:30' });
    expect(turned(before, 'opening', 'before')).toEqual({ from: 'opening', days: 0, time: '10:30' });
    expect(turned(before, 'opening', 'hours')).toEqual({ from: 'opening', hours: 24 });
    expect(turned({ from: 'opening', hours: 24 }, 'due', 'hours')).toEqual({ from: 'due', days: 0, time: '09:00' });
  });
});
