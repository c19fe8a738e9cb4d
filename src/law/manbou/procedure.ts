import type { EventKind } from '../../contract/facts.ts';
import { noProcedure, type ProcedureList, type ProcedureSituation } from '../../domain/procedure.ts';
import { accidentsIn } from '../accident.ts';
import type { CompleteFacts, CompleteIncident } from '../complete-facts.ts';
import { wrongfulPurpose } from '../wrongful-purpose.ts';
import { outOfScope } from './scope.ts';

/** What flows outside, or has gone where nobody knows. */
const LEADS_TO_LEAK: readonly EventKind[] = ['leakage', 'loss', 'improperProvision'];
/** 改ざん・消失・破壊; theft is a leak with a wrongful purpose. */
const DAMAGES: readonly EventKind[] = ['tampering', 'loss', 'keyLoss', 'ransomware'];

/**
 * What the body's procedures A and B (seed 000, chapter 4) ask of a member for what happened; nothing of anybody else, nor
 * where the guideline does not apply.
 */
export function procedureSituation({ organization, incident }: CompleteFacts): ProcedureSituation {
  if (!organization.certifiedBodies.includes('manbou') || outOfScope(incident)) return noProcedure;
  const attackSuspected = wrongfulPurpose(incident).holds === 'yes';
  return {
    lists: listsFor(incident, attackSuspected),
    encrypted: incident.encryption.highGrade === true && incident.encryption.keyManaged === true,
    attackSuspected,
  };
}

function listsFor(incident: CompleteIncident, attackSuspected: boolean): ProcedureList[] {
  const accidents = accidentsIn(incident);
  const any = (kinds: readonly EventKind[]) => accidents.some((accident) => kinds.includes(accident));
  const stolen = attackSuspected && accidents.includes('leakage');
  return [...(any(LEADS_TO_LEAK) ? (['leak'] as const) : []), ...(any(DAMAGES) || stolen ? (['damage'] as const) : [])];
}
