import { describe, expect, it } from 'vitest';
import { isInstant } from '../../../src/contract/facts.ts';
import { instantTextOf, momentAt, momentOf, noMoment } from '../../../src/web/facts/moment.ts';

describe('a day and a time in Japan', () => {
  it('are shown of an instant with any offset', () => {
    expect(momentOf('2026-08-21T10:00:00-05:00')).toMatchObject({ day: '2026-08-22', time: '00:00' });
  });

  it('keep the spelling of an instant that nobody changed', () => {
    expect(instantTextOf(momentOf('2026-10-22T14:59:59Z'))).toBe('2026-10-22T14:59:59Z');
  });

  it('are an instant of Japan once somebody changed them', () => {
    expect(instantTextOf({ ...momentOf('2026-10-22T14:59:59Z'), time: '23:30' })).toBe('2026-10-22T23:30:00+09:00');
  });

  it('are nothing when nothing was typed, and no instant when half of it was', () => {
    expect(instantTextOf(noMoment)).toBeUndefined();
    expect(isInstant(instantTextOf({ day: '2026-10-22', time: '' }) ?? '')).toBe(false);
    expect(isInstant(instantTextOf({ day: '', time: '10:00' }) ?? '')).toBe(false);
  });

  it('of this minute are those of the clock on the wall', () => {
    expect(instantTextOf(momentAt('2026-11-21T16:05:31.000Z'))).toBe('2026-11-22T01:05:00+09:00');
  });
});
