import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { namesOf } from '../item-names.ts';
import { reason } from '../reason.ts';
import type { AppiParameters } from './rule-sets.ts';

/** APPI-CAT-1: special care-required personal information (要配慮個人情報), of one person or more. */
export function category1(
  { items, itemsComplete }: CompleteIncident,
  { specialCare }: Pick<AppiParameters, 'specialCare'>,
): Holding {
  const found = [...new Set(items)].filter((item) => specialCare.includes(item));
  if (found.length > 0) {
    const names = namesOf(found);
    return {
      holds: 'yes',
      because: [
        reason(
          'APPI-CAT-1-LIST',
          ['incident.items'],
          `要配慮個人情報(${names.ja})が含まれています(規則7条1号)。`,
          `Special care-required information is included (${names.en}): rule 7, item 1.`,
        ),
      ],
    };
  }
  return itemsComplete ? NO : POSSIBLE;
}

const POSSIBLE: Holding = {
  holds: 'possible',
  because: [
    reason(
      'APPI-CAT-1',
      ['incident.items', 'incident.itemsComplete'],
      '他の項目が含まれている可能性があります。要配慮個人情報が含まれていれば、規則7条1号に当たります。',
      'Other items may be involved; with special care-required information, rule 7, item 1 is met.',
    ),
  ],
};

const NO: Holding = {
  holds: 'no',
  because: [
    reason(
      'APPI-CAT-1',
      ['incident.items', 'incident.itemsComplete'],
      '要配慮個人情報は含まれていません(規則7条1号に当たりません)。',
      'No special care-required information is included (rule 7, item 1 is not met).',
    ),
  ],
};
