import type { CompleteIncident } from '../complete-facts.ts';
import { countText } from '../count-text.ts';
import type { Holding } from '../holding.ts';
import { reason } from '../reason.ts';
import type { AppiParameters } from './rule-sets.ts';

/**
 * APPI-CAT-4: more persons than the threshold, not counting those whose data are encrypted. The largest number that is
 * possible decides (APPI-CAT-4-MAX), and no bound known counts as more.
 */
export function category4(
  { persons: { min, max } }: CompleteIncident,
  { personsAbove }: Pick<AppiParameters, 'personsAbove'>,
): Holding {
  const threshold = countText(personsAbove);
  if (max === null)
    return {
      holds: 'yes',
      because: [
        reason(
          'APPI-CAT-4-MAX',
          ['incident.persons.max'],
          `人数の上限が分からず、${threshold}人を超える可能性があります(規則7条4号)。`,
          `The number of persons has no known bound and may exceed ${threshold}: rule 7, item 4.`,
        ),
      ],
    };
  const count = countText(max);
  const most = min === max ? { ja: `${count}人`, en: count } : { ja: `最大${count}人`, en: `at most ${count}` };
  const certain = min > personsAbove;
  return max > personsAbove
    ? {
        holds: 'yes',
        because: [
          reason(
            certain ? 'APPI-CAT-4' : 'APPI-CAT-4-MAX',
            ['incident.persons.max'],
            `本人の数は${most.ja}で、${threshold}人を${certain ? '超えます' : '超える可能性があります'}(規則7条4号)。`,
            `The number of persons is ${most.en} and ${certain ? 'exceeds' : 'may exceed'} ${threshold}: rule 7, item 4.`,
          ),
        ],
      }
    : {
        holds: 'no',
        because: [
          reason(
            'APPI-CAT-4',
            ['incident.persons.max'],
            `本人の数は${most.ja}で、${threshold}人を超えません(規則7条4号に当たりません)。`,
            `The number of persons is ${most.en}, which does not exceed ${threshold} (rule 7, item 4 is not met).`,
          ),
        ],
      };
}
