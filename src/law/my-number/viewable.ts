import type { Tri } from '../../contract/facts.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { reason } from '../reason.ts';
import type { Citation } from './citation.ts';

/** Unspecified many could view the data by electronic means, whether anyone did or not (MN-CAT-3). */
export function viewableItem({ publiclyViewable }: CompleteIncident, { rule, ja, en }: Citation): Holding {
  const facts = ['incident.publiclyViewable'] as const;
  switch (publiclyViewable) {
    case true:
      return {
        holds: 'yes',
        because: [
          reason(
            rule,
            facts,
            `電磁的方法により不特定多数の者が閲覧できる状態になりました(${ja})。`,
            `Unspecified many could view the data by electronic means: ${en}.`,
          ),
        ],
      };
    case 'unknown':
      return {
        holds: 'possible',
        because: [
          reason(
            rule,
            facts,
            `不特定多数の者が閲覧できたかどうかが分かっていません。できたのであれば${ja}に当たります。`,
            `Whether unspecified many could view the data is unknown; if so, ${en} is met.`,
          ),
        ],
      };
    default:
      return {
        holds: 'no',
        because: [
          reason(
            rule,
            facts,
            `不特定多数の者が閲覧できる状態にはなっていません(${ja}に当たりません)。`,
            `The data could not be viewed by unspecified many (${en} is not met).`,
          ),
        ],
      };
  }
}

/** The same only if somebody did view the data: the older list and the PrivacyMark ask for both (MN15-GRAVE). */
export function viewedItem({ publiclyViewable, viewed }: CompleteIncident, { rule, ja, en }: Citation): Holding {
  const facts = ['incident.publiclyViewable', 'incident.viewed'] as const;
  switch (both(publiclyViewable, viewed)) {
    case true:
      return {
        holds: 'yes',
        because: [
          reason(
            rule,
            facts,
            `電磁的方法により不特定多数の者が閲覧できる状態になり、かつ、閲覧されました(${ja})。`,
            `Unspecified many could view the data by electronic means, and they were viewed: ${en}.`,
          ),
        ],
      };
    case 'unknown':
      return {
        holds: 'possible',
        because: [
          reason(
            rule,
            facts,
            `不特定多数の者が閲覧できたか、実際に閲覧されたかが分かっていません。そうであれば${ja}に当たります。`,
            `Whether unspecified many could view the data, and whether anyone did, is not known; if so, ${en} is met.`,
          ),
        ],
      };
    default:
      return {
        holds: 'no',
        because: [
          reason(
            rule,
            facts,
            `不特定多数の者による閲覧はありません(${ja}に当たりません)。`,
            `The data were not viewed by unspecified many (${en} is not met).`,
          ),
        ],
      };
  }
}

function both(a: Tri, b: Tri): Tri {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : 'unknown';
}
