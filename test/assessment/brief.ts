import { assess } from '../../src/assessment/assess.ts';
import type { Facts } from '../../src/contract/facts.ts';

/** An assessment in lines that a test can state: `ppc.final:ppc due 2026-09-30`, `4 yes 2026-09-01`. */
export function brief(facts: Facts) {
  const { categories, duties, notDue, deciding, review, ruleSets } = assess(facts);
  return {
    ruleSets,
    categories: categories.appi.map(({ item, holds, knownDay }) => `${item} ${holds} ${knownDay}`),
    myNumber: categories.myNumber.map(({ item, holds, knownDay }) => `${item} ${holds} ${knownDay}`),
    duties: duties.map(({ id, recipient, standing, due }) => `${id}:${recipient} ${standing} ${due ?? 'promptly'}`),
    ids: duties.map(({ id }) => id),
    notDue: notDue.map(({ id }) => id),
    deciding: deciding.map(({ fact }) => fact),
    review: review.map(({ rule }) => rule),
  };
}
