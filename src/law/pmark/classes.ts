import type { CategoryFinding } from '../../contract/assessment.ts';
import type { Reason } from '../../domain/duty.ts';
import { category1 } from '../appi/category-1.ts';
import { category2 } from '../appi/category-2.ts';
import { category3 } from '../appi/category-3.ts';
import { category4 } from '../appi/category-4.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { countText } from '../count-text.ts';
import { growthDay } from '../growth.ts';
import type { Holding } from '../holding.ts';
import type { KnownDay } from '../known-day.ts';
import { reason } from '../reason.ts';
import { deemedSerious } from './class-5.ts';
import { myNumberHundred, myNumberSystem, myNumberViewed, myNumberWrongful } from './my-number-classes.ts';
import type { PmarkClass, PmarkParameters } from './rule-sets.ts';

export interface PreliminaryClasses {
  /** Those that hold, in the order of the rule set. */
  findings: CategoryFinding[];
  /** Why no preliminary is asked for; empty when one is. */
  none: Reason[];
}

/** Classes of accidents that a preliminary report is asked for, of any personal information and without exemptions. */
export function preliminaryClasses(
  incident: CompleteIncident,
  parameters: PmarkParameters,
  known: KnownDay,
): PreliminaryClasses {
  const holdings = parameters.classes.map((item) => ({ item, ...holdingOf(item, incident, parameters) }));
  const findings = holdings.flatMap(({ item, holds, because }) =>
    holds === 'no' ? [] : [{ item, holds, knownDay: known.day, because }],
  );
  if (findings.length === 0)
    return { findings, none: [NO_CLASS, ...new Set(holdings.flatMap(({ because }) => because))] };
  return { findings: startedByGrowth(findings, incident, parameters), none: [] };
}

function holdingOf(item: PmarkClass, incident: CompleteIncident, parameters: PmarkParameters): Holding {
  switch (item) {
    case 1:
      return asInTheAct(SPECIAL_CARE, category1(incident, parameters));
    case 2:
      return asInTheAct(FINANCIAL_HARM, category2(incident, parameters));
    case 3:
      return asInTheAct(WRONGFUL_PURPOSE, category3(incident));
    case 4:
      return asInTheAct(manyPersons(parameters), category4(incident, parameters));
    case 5:
      return deemedSerious(incident);
    case 'mn-system':
      return myNumberSystem(incident);
    case 'mn-viewed':
      return myNumberViewed(incident);
    case 'mn-wrongful':
      return myNumberWrongful(incident);
    case 'mn-100':
      return myNumberHundred(incident, parameters);
  }
}

/** The class first, then why its twin in rule 7 of the Act is met. */
const asInTheAct = (heading: Reason, { holds, because }: Holding): Holding =>
  holds === 'no' ? { holds, because } : { holds, because: [heading, ...because] };

/** DL-CHG-1: only when nothing but the number of persons made the accident one for a preliminary; each count has its own day. */
function startedByGrowth(
  findings: CategoryFinding[],
  incident: CompleteIncident,
  { personsAbove, myNumberPersonsAbove }: PmarkParameters,
): CategoryFinding[] {
  const thresholdOf = (item: PmarkClass) =>
    item === 4 ? personsAbove : item === 'mn-100' ? myNumberPersonsAbove : null;
  if (findings.some(({ item }) => thresholdOf(item) === null)) return findings;
  return findings.map((finding) => {
    const threshold = thresholdOf(finding.item);
    const growth = threshold && growthDay(incident, threshold);
    if (!growth) return finding;
    return { ...finding, knownDay: growth.day, because: [...finding.because, grownReason(threshold, growth.day)] };
  });
}

const grownReason = (threshold: 1000 | 100, day: string): Reason =>
  reason(
    'DL-CHG-1',
    [`incident.persons.over.${threshold}`],
    `${countText(threshold)}人を超える可能性があると分かった${day}を、速報の1日目とします。`,
    `The number was first known to exceed ${countText(threshold)} on ${day}: that day is day 1 of the preliminary report.`,
  );

const NO_CLASS = reason(
  'PM-PRELIM',
  ['incident.items', 'incident.wrongfulPurpose', 'incident.persons', 'incident.pmarkDeemedSerious'],
  '速報の対象となる事故に当たりません。',
  'The accident is none of those for which a preliminary report is asked.',
);

const SPECIAL_CARE = reason(
  'PM-PRELIM',
  ['incident.items', 'incident.itemsComplete'],
  '要配慮個人情報が含まれる事故等は速報の対象です(①)。規則7条1号と同じ基準で判断します。',
  'Accidents with special care-required information need a preliminary report (①), judged as rule 7, item 1 is.',
);

const FINANCIAL_HARM = reason(
  'PM-PRELIM',
  ['incident.items', 'incident.itemsComplete'],
  '財産的被害が生じるおそれがある事故等は速報の対象です(②)。規則7条2号と同じ基準で判断します。',
  'Accidents that may cause financial harm need a preliminary report (②), judged as rule 7, item 2 is.',
);

const WRONGFUL_PURPOSE = reason(
  'PM-PRELIM',
  ['incident.wrongfulPurpose', 'incident.indicators', 'incident.events'],
  '不正の目的をもって行われたおそれがある事故等は速報の対象です(③)。規則7条3号と同じ基準で判断します。',
  'Accidents that may have a wrongful purpose need a preliminary report (③), judged as rule 7, item 3 is.',
);

const manyPersons = ({ personsAbove }: PmarkParameters): Reason =>
  reason(
    'PM-COUNT',
    ['incident.persons.max'],
    `${countText(personsAbove)}人を超える事故等は速報の対象です(④)。個人データに限らず、個人情報の本人の数を数えます。`,
    `Accidents of more than ${countText(personsAbove)} persons need a preliminary report (④); any personal information counts, not only personal data.`,
  );
