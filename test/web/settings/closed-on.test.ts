import { describe, expect, it } from 'vitest';
import { covers, inOrderOfDay, yearDays } from '../../../src/web/settings/closed-on.ts';

const workdays = [1, 2, 3, 4, 5];
const summer = { from: '08-12', to: '08-14', name: '夏季休業' };
const anniversary = { from: '2026-11-24', to: '2026-11-24', name: '創立記念日' };

describe('closed days of an organization', () => {
  it('of every year cover the same days in each', () => {
    expect(['2026-08-11', '2026-08-12', '2027-08-14', '2027-08-15'].map((day) => covers(summer, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('of every year may go over the new year', () => {
    const newYear = { from: '12-28', to: '01-05' };
    expect(['2026-12-27', '2026-12-28', '2027-01-05', '2027-01-06'].map((day) => covers(newYear, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('of one year do not come again', () => {
    expect(['2026-11-24', '2027-11-24'].map((day) => covers(anniversary, day))).toEqual([true, false]);
  });

  it('are listed those of every year first, each by its day', () => {
    const later = { ...anniversary, from: '2026-12-01', to: '2026-12-01' };
    expect(inOrderOfDay([later, anniversary, summer])).toEqual([summer, anniversary, later]);
  });
});

describe('the days of a year', () => {
  const days = yearDays(2028, { weekdays: workdays, closed: [anniversary, summer] }, [
    { day: '2028-01-01', why: 'holiday', name: '元日' },
  ]);

  it('are all there, also on 29 February', () => {
    expect(days).toHaveLength(366);
    expect(days.find(({ day }) => day === '2028-02-29')).toMatchObject({ weekday: 2, isWorkday: true });
  });

  it('know what the law and the organization close', () => {
    expect(days[0]).toMatchObject({ closure: { why: 'holiday', name: '元日' }, own: null, isWorkday: false });
    expect(days.filter(({ own }) => own).map(({ day, own }) => [day, own?.index])).toEqual([
      ['2028-08-12', 1],
      ['2028-08-13', 1],
      ['2028-08-14', 1],
    ]);
  });
});
