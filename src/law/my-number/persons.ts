import type { CompleteIncident } from '../complete-facts.ts';
import { countText } from '../count-text.ts';
import type { Holding } from '../holding.ts';
import { reason } from '../reason.ts';
import type { Citation } from './citation.ts';

/** More persons than the threshold (MN-CAT-4). The largest number that is possible decides; no bound known counts as more. */
export function personsItem(
  { persons: { min, max } }: CompleteIncident,
  personsAbove: number,
  { rule, ja, en }: Citation,
): Holding {
  const facts = ['incident.persons.max'] as const;
  const threshold = countText(personsAbove);
  if (max === null)
    return {
      holds: 'yes',
      because: [
        reason(
          rule,
          facts,
          `人数の上限が分からず、${threshold}人を超える可能性があります(${ja})。`,
          `The number of persons has no known bound and may exceed ${threshold}: ${en}.`,
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
            rule,
            facts,
            `本人の数は${most.ja}で、${threshold}人を${certain ? '超えます' : '超える可能性があります'}(${ja})。`,
            `The number of persons is ${most.en} and ${certain ? 'exceeds' : 'may exceed'} ${threshold}: ${en}.`,
          ),
        ],
      }
    : {
        holds: 'no',
        because: [
          reason(
            rule,
            facts,
            `本人の数は${most.ja}で、${threshold}人を超えません(${ja}に当たりません)。`,
            `The number of persons is ${most.en}, which does not exceed ${threshold} (${en} is not met).`,
          ),
        ],
      };
}
