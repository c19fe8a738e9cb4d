import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { wrongfulPurpose } from '../wrongful-purpose.ts';

/** APPI-CAT-3: possibly done with a wrongful purpose against the operator, of one person or more. */
export function category3(incident: CompleteIncident): Holding {
  const { holds, because } = wrongfulPurpose(incident);
  return { holds, because: [because] };
}
