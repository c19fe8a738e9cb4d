import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { type PersonsCitation, personsAbove } from '../persons-above.ts';
import type { AppiParameters } from './rule-sets.ts';

const CITATION: PersonsCitation = {
  rule: 'APPI-CAT-4',
  possible: 'APPI-CAT-4-MAX',
  ja: '規則7条4号',
  en: 'rule 7, item 4',
};

/** APPI-CAT-4: more persons than the threshold, not counting those whose data are encrypted; APPI-CAT-4-MAX: the most that is possible. */
export const category4 = (
  incident: CompleteIncident,
  { personsAbove: above }: Pick<AppiParameters, 'personsAbove'>,
): Holding => personsAbove(incident, above, CITATION);
