import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { reason } from '../reason.ts';

/** An item as it stands while nobody knows whether My Number is involved at all: never more than possible (MN-DUTY). */
export function ifInvolved(holding: Holding, { myNumber }: CompleteIncident): Holding {
  if (holding.holds === 'no' || myNumber === true) return holding;
  return myNumber === false
    ? { holds: 'no', because: [NOT_INVOLVED] }
    : { holds: 'possible', because: [...holding.because, INVOLVEMENT_UNKNOWN] };
}

const NOT_INVOLVED = reason(
  'MN-DUTY',
  ['incident.myNumber'],
  'マイナンバー(個人番号)は含まれていません。',
  'No My Number is involved.',
);

export const INVOLVEMENT_UNKNOWN = reason(
  'MN-DUTY',
  ['incident.myNumber', 'incident.items'],
  'マイナンバー(個人番号)が含まれるかどうかが分かっていません。含まれるものとして期間は進みます。',
  'Whether My Number is involved is unknown; the clock runs as if it were.',
);
