import type { Tri } from '../../contract/facts.ts';
import type { Reason } from '../../domain/duty.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { countText } from '../count-text.ts';
import { breaches } from '../events.ts';
import type { Holding } from '../holding.ts';
import { reason } from '../reason.ts';
import { wrongfulPurpose } from '../wrongful-purpose.ts';
import type { PmarkParameters } from './rule-sets.ts';

/** PM-PRELIM-MN: accidents with My Number for which a preliminary report is asked besides ① to ⑤; no exemption applies. */

/** A leak, loss or damage in a system of My Number item 1. */
export const myNumberSystem = (incident: CompleteIncident): Holding =>
  withMyNumber(incident, {
    holds: incident.governmentMyNumberSystem && breaches(incident).kinds.size > 0 ? 'yes' : 'no',
    because: [SYSTEM],
  });

/** Viewable by unspecified many, and in fact viewed. */
export function myNumberViewed(incident: CompleteIncident): Holding {
  const holds = both(incident.publiclyViewable, incident.viewed);
  return withMyNumber(incident, { holds, because: [holds === 'yes' ? VIEWED : MAYBE_VIEWED] });
}

export function myNumberWrongful(incident: CompleteIncident): Holding {
  const { holds, because } = wrongfulPurpose(incident);
  return withMyNumber(incident, { holds, because: [WRONGFUL, because] });
}

/** More persons than the threshold; the largest number that is possible decides. */
export const myNumberHundred = (incident: CompleteIncident, { myNumberPersonsAbove }: PmarkParameters): Holding => {
  const { max } = incident.persons;
  return withMyNumber(incident, {
    holds: max === null || max > myNumberPersonsAbove ? 'yes' : 'no',
    because: [hundred(myNumberPersonsAbove)],
  });
};

/** Nothing holds without My Number; while it is unknown, everything is only possible. */
function withMyNumber({ myNumber }: CompleteIncident, { holds, because }: Holding): Holding {
  if (myNumber === false) return { holds: 'no', because: [NO_MY_NUMBER] };
  if (holds === 'no') return { holds, because: [NO_CLASS] };
  return myNumber === true ? { holds, because } : { holds: 'possible', because: [...because, MY_NUMBER_UNKNOWN] };
}

const both = (a: Tri, b: Tri): Holding['holds'] => {
  if (a === false || b === false) return 'no';
  return a === true && b === true ? 'yes' : 'possible';
};

const SYSTEM = reason(
  'PM-PRELIM-MN',
  ['incident.governmentMyNumberSystem', 'incident.events', 'incident.myNumber'],
  '情報提供ネットワークシステム等の特定個人情報の漏えい等は速報の対象です。',
  'A leak, loss or damage of My Number data in a government network system needs a preliminary report.',
);

const VIEWED = reason(
  'PM-PRELIM-MN',
  ['incident.publiclyViewable', 'incident.viewed', 'incident.myNumber'],
  '特定個人情報が不特定多数の者に閲覧された場合は速報の対象です。',
  'My Number data viewed by unspecified many need a preliminary report.',
);

const MAYBE_VIEWED = reason(
  'PM-PRELIM-MN',
  ['incident.publiclyViewable', 'incident.viewed', 'incident.myNumber'],
  '特定個人情報が不特定多数の者に閲覧されたかどうかが分かっていません。閲覧されていれば速報の対象です。',
  'Whether unspecified many viewed My Number data is unknown; if so, a preliminary report is needed.',
);

const WRONGFUL = reason(
  'PM-PRELIM-MN',
  ['incident.wrongfulPurpose', 'incident.indicators', 'incident.events', 'incident.myNumber'],
  '不正の目的による特定個人情報の事故等は速報の対象です。',
  'An accident with My Number data and a wrongful purpose needs a preliminary report.',
);

const hundred = (threshold: number): Reason =>
  reason(
    'PM-PRELIM-MN',
    ['incident.persons.max', 'incident.myNumber'],
    `特定個人情報の本人の数が${countText(threshold)}人を超え、又は超える可能性があるため、速報の対象です。`,
    `My Number data of more than ${countText(threshold)} persons, or possibly so many, need a preliminary report.`,
  );

const NO_MY_NUMBER = reason(
  'PM-PRELIM-MN',
  ['incident.myNumber'],
  'マイナンバーは含まれていません。',
  'My Number is not involved.',
);

const MY_NUMBER_UNKNOWN = reason(
  'PM-PRELIM-MN',
  ['incident.myNumber'],
  'マイナンバーが含まれるかどうかが分かっていません。含まれるものとして期間は進みます。',
  'Whether My Number is involved is unknown; the clock runs as if it were.',
);

const NO_CLASS = reason(
  'PM-PRELIM-MN',
  ['incident.governmentMyNumberSystem', 'incident.viewed', 'incident.wrongfulPurpose', 'incident.persons.max'],
  'マイナンバーに関して速報の対象となる事故に当たりません。',
  'The accident is none of those with My Number for which a preliminary report is asked.',
);
