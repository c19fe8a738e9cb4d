import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { reason } from '../reason.ts';
import { wrongfulPurpose } from '../wrongful-purpose.ts';
import type { Citation } from './citation.ts';

/** Leak, loss, damage, use or provision with a wrongful purpose, of one person or more (MN-CAT-2). Read as in the Act. */
export function wrongfulPurposeItem(incident: CompleteIncident, { rule, ja, en }: Citation): Holding {
  const { holds } = wrongfulPurpose(incident);
  const facts = ['incident.wrongfulPurpose', 'incident.indicators', 'incident.events'] as const;
  switch (holds) {
    case 'yes':
      return {
        holds,
        because: [
          reason(
            rule,
            facts,
            `不正の目的をもって行われたおそれがあります(${ja})。行為者が従業者の場合も含みます。`,
            `It may have been done with a wrongful purpose, by an employee or anyone else: ${en}.`,
          ),
        ],
      };
    case 'possible':
      return {
        holds,
        because: [
          reason(
            rule,
            facts,
            `不正の目的によるものかどうかが分かっていません。そうであれば${ja}に当たります。`,
            `Whether there was a wrongful purpose is unknown; if so, ${en} is met.`,
          ),
        ],
      };
    default:
      return {
        holds,
        because: [
          reason(
            rule,
            facts,
            `不正の目的によるものではなく、その徴候もありません(${ja}に当たりません)。`,
            `There was no wrongful purpose and there is no sign of one (${en} is not met).`,
          ),
        ],
      };
  }
}
