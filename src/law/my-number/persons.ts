import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { personsAbove } from '../persons-above.ts';
import type { Citation } from './citation.ts';

/** MN-CAT-4: more persons than the threshold, whether certain or possible. */
export const personsItem = (incident: CompleteIncident, above: number, citation: Citation): Holding =>
  personsAbove(incident, above, { ...citation, possible: citation.rule });
