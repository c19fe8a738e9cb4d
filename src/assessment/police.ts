import type { Duty } from '../domain/duty.ts';
import type { CompleteFacts } from '../law/complete-facts.ts';
import type { KnownDay } from '../law/known-day.ts';
import { CONSULT_POLICE } from '../law/police.ts';
import { wrongfulPurpose } from '../law/wrongful-purpose.ts';

/** Recommended whenever a wrongful purpose is established and not ruled out, whatever the regimes make of the incident. */
export function policeConsultation({ incident }: CompleteFacts, known: KnownDay): Duty[] {
  const purpose = wrongfulPurpose(incident);
  if (purpose.holds !== 'yes' || incident.certainty === 'ruledOut') return [];
  return [
    {
      id: 'police.consult',
      regime: 'appi',
      recipient: 'police',
      standing: 'recommended',
      knownDay: known.day,
      target: null,
      due: null,
      basis: 'policy',
      because: [purpose.because, CONSULT_POLICE],
    },
  ];
}
