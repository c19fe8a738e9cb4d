import type { Day } from '../domain/day.ts';
import type { Duty } from '../domain/duty.ts';

/** What an entrustee tells its entrustor, under whichever law asks for it. */
export const entrustorNotice = (
  { regime, standing, knownDay, because }: Pick<Duty, 'regime' | 'standing' | 'knownDay' | 'because'>,
  { target, due }: { target: Day; due: Day },
): Duty => ({
  id: 'entrustor.notice',
  regime,
  recipient: 'entrustor',
  standing,
  knownDay,
  target,
  due,
  basis: 'yardstick',
  because,
});
