import japaneseHolidays from 'japanese-holidays';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { closureOf, isOfficial, officialYears } from '../../src/law/closed-days.ts';

const years = Array.from({ length: officialYears.last - officialYears.first + 1 }, (_, n) => officialYears.first + n);

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) days.push(day);
  return days;
}

describe('closed days', () => {
  it.each(years)('of %i have the holidays that a second source has, substitutes and days between included', (year) => {
    const ours = daysOf(year).filter((day) => closureOf(day)?.why === 'holiday');
    const theirs = japaneseHolidays
      .getHolidaysOf(year)
      .map(({ month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
      .sort();
    expect(ours).toEqual(theirs);
  });

  it.each([
    ['2026-09-19', { day: '2026-09-19', why: 'saturday' }],
    ['2026-09-20', { day: '2026-09-20', why: 'sunday' }],
    ['2026-09-22', { day: '2026-09-22', why: 'holiday', name: '国民の休日' }],
    ['2026-05-06', { day: '2026-05-06', why: 'holiday', name: '振替休日' }],
    ['2026-08-11', { day: '2026-08-11', why: 'holiday', name: '山の日' }],
    ['2027-01-02', { day: '2027-01-02', why: 'yearEnd' }],
    ['2023-01-02', { day: '2023-01-02', why: 'holiday', name: '振替休日' }],
    ['2025-11-23', { day: '2025-11-23', why: 'holiday', name: '勤労感謝の日' }],
    ['2026-12-28', null],
    ['2027-01-04', null],
  ])('%s is %o', (day, closure) => {
    expect(closureOf(day)).toEqual(closure);
  });

  it('of a year that is not official are only weekends and year-end', () => {
    expect(isOfficial('2028-01-10')).toBe(false);
    expect(closureOf('2028-01-10')).toBeNull();
    expect(closureOf('2028-01-01')).toEqual({ day: '2028-01-01', why: 'yearEnd' });
    expect(closureOf('2021-07-22')).toBeNull();
  });
});
