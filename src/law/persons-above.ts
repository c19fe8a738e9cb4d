import type { Text } from '../domain/text.ts';
import type { CompleteIncident } from './complete-facts.ts';
import { countText } from './count-text.ts';
import type { Holding } from './holding.ts';
import { reason } from './reason.ts';
import type { RuleId } from './rule-ids.ts';

/** Where a threshold of persons stands: the provision in words, its rule, and the rule of what is only possible. */
export interface PersonsCitation extends Text {
  rule: RuleId;
  possible: RuleId;
}

/** More persons than the threshold. The largest number that is possible decides, and no bound known counts as more. */
export function personsAbove(
  { persons: { min, max } }: CompleteIncident,
  above: number,
  { rule, possible, ja, en }: PersonsCitation,
): Holding {
  const facts = ['incident.persons.max'] as const;
  const threshold = countText(above);
  if (max === null)
    return {
      holds: 'yes',
      because: [
        reason(
          possible,
          facts,
          `人数の上限が分からず、${threshold}人を超える可能性があります(${ja})。`,
          `The number of persons has no known bound and may exceed ${threshold}: ${en}.`,
        ),
      ],
    };
  const count = countText(max);
  const most = min === max ? { ja: `${count}人`, en: count } : { ja: `最大${count}人`, en: `at most ${count}` };
  const certain = min > above;
  return max > above
    ? {
        holds: 'yes',
        because: [
          reason(
            certain ? rule : possible,
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
