import type { DutyId } from '../../domain/duty.ts';
import { dutyLabels } from '../../domain/duty-labels.ts';
import type { Text } from '../../domain/text.ts';

/** The names of duties, each once. */
export const dutyTexts = (ids: readonly DutyId[]): Text[] => [
  ...new Map(ids.map((id) => [dutyLabels[id].en, dutyLabels[id]])).values(),
];
