import type { Facts } from '../contract/facts.ts';
import type { FactsRow } from '../store/facts.ts';

/** Stored facts were parsed by the contract before they were stored. */
export const factsOf = (row: Pick<FactsRow, 'text'>): Facts => JSON.parse(row.text) as Facts;
