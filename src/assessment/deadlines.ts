import type { Deadlines, DeadlinesQuery } from '../contract/deadlines.ts';
import type { Day } from '../domain/day.ts';
import { nthDay } from '../domain/day.ts';
import { Inconsistent } from '../domain/errors.ts';
import { type AppiParameters, appiRuleSets } from '../law/appi/rule-sets.ts';
import { finalDay } from '../law/final-day.ts';
import { unofficialReason } from '../law/rolling-reasons.ts';
import { ruleSetOn } from '../law/rule-set.ts';

/**
 * The day arithmetic alone, for a day of knowing in Japan: when the preliminary is expected and the final is due
 * (DL-DAY1, DL-CLOSED, DL-ROLL, DL-UNOFFICIAL).
 */
export function deadlines({ known, wrongfulPurpose }: DeadlinesQuery): Deadlines {
  const { preliminary, final } = countsOn(known);
  const { day, due, crossed, unofficial } = finalDay(known, wrongfulPurpose ? final.wrongfulPurpose : final.standard);
  return {
    known,
    wrongfulPurpose,
    preliminary: { target: nthDay(known, preliminary.target), due: nthDay(known, preliminary.due) },
    final: { day, due, crossed },
    review: unofficial ? [unofficialReason({ day, due, crossed, unofficial }, ['known'])] : [],
  };
}

/** The counts in force; before there was a duty, the first ones: the question is about days, not about duties. */
function countsOn(known: Day): AppiParameters {
  const counts =
    ruleSetOn(appiRuleSets, known).parameters ?? appiRuleSets.find(({ parameters }) => parameters)?.parameters;
  if (!counts) throw new Inconsistent('No rule set counts days.');
  return counts;
}
