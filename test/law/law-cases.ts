import { readFileSync } from 'node:fs';
import type { Facts } from '../../src/contract/facts.ts';

/** A case that a reader can derive by hand from the contract and the law catalogue; `expect` asserts what it lists. */
export interface LawCase {
  id: string;
  title: string;
  source: string[];
  facts: Facts;
  expect: {
    ruleSets?: string[];
    categories?: Record<string, { item: number | string; holds: string; knownDay: string }[]>;
    duties?: ({ id: string; recipient: string } & Record<string, unknown>)[];
    complete?: boolean;
    absent?: string[];
    notDue?: string[];
    deciding?: { fact: string; changes: string[] }[];
    review?: boolean;
  };
}

export interface BadInput {
  id: string;
  input: unknown;
  errors: string[];
}

export interface RuleEntry {
  id: string;
  kind: 'rule' | 'item';
  toBeConfirmed: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

export const allCases: LawCase[] = read('cases.json');
export const badInputs: BadInput[] = read('bad-inputs.json');
export const ruleEntries: RuleEntry[] = read('rule-ids.json');

/** Names only regimes that are assessed. */
export const isAssessed = ({ organization, incident }: Facts): boolean =>
  organization.privacyMark === 'none' &&
  organization.certifiedBodies.length === 0 &&
  organization.cooperative === 'none' &&
  incident.myNumber === false;

export const assessedCases = allCases.filter(({ facts }) => isAssessed(facts));
