import type { CrossedDay } from '../contract/deadlines.ts';
import type { Derivation } from '../contract/derivation.ts';
import { addDays, type Day, daysBetween } from '../domain/day.ts';
import type { Reason } from '../domain/duty.ts';
import type { Text } from '../domain/text.ts';
import { closureOf, isOfficial } from '../law/closed-days.ts';
import { crossedText } from '../law/rolling-reasons.ts';

interface Dated {
  knownDay: Day;
  target: Day | null;
  due: Day | null;
  because: Reason[];
}

/** Rules of the day of knowing, of the count and of closed days. */
const ofTheCount = /^DL-|-(KNOW|WHEN|COUNT)$|^APPI-DUTY-4$/;

const source: Text = {
  ja: '行政機関の休日に関する法律第1条・第2条(土曜日、日曜日、国民の祝日、12月29日から1月3日)',
  en: 'Act on Holidays of Administrative Organs, articles 1 and 2 (Saturdays, Sundays, national holidays, 29 December to 3 January)',
};

/** The steps from day 1 to the due day, of an assessed duty; null where no day is set. Days in Japan. */
export function derivationOf({ knownDay, target, due, because }: Dated): Derivation | null {
  if (due === null) return null;
  const nth = (day: Day) => ({ n: daysBetween(knownDay, day) + 1, day });
  const rolled = because.find(({ rule }) => rule === 'DL-ROLL');
  const closed = closureOf(due);
  const crossed = rolled ? crossedBefore(due, rolled) : [];
  return {
    dayOne: knownDay,
    target: target === null ? null : nth(target),
    count: nth(crossed[0]?.day ?? due),
    crossed: crossed.map(viewOf),
    due,
    dueClosed: closed && viewOf(closed),
    official: [due, ...crossed.map(({ day }) => day)].every(isOfficial),
    because: because.filter(({ rule }) => ofTheCount.test(rule)),
    source,
  };
}

const viewOf = (closed: CrossedDay) => ({ ...closed, label: crossedText(closed), name: closed.name ?? null });

/**
 * The closed days that a final was moved over: all before its due day or the last of them, from where the count had
 * come to. An assessment says that day in its sentence only, and names it first; the rest of the sentence has been
 * worded in more than one way, and what was assessed keeps its words.
 */
function crossedBefore(due: Day, { ja }: Reason): CrossedDay[] {
  const [named] = /\d{4}-\d{2}-\d{2}/.exec(ja) ?? [];
  const run: CrossedDay[] = [];
  for (let closed = closureOf(addDays(due, -1)); closed; closed = closureOf(addDays(closed.day, -1))) {
    run.unshift(closed);
    if (closed.day === named) break;
  }
  return run;
}
