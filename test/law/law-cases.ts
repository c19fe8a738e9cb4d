import { readdirSync, readFileSync } from 'node:fs';
import type { CaseFile } from '../../src/law-cases/read.ts';
import { readCases } from '../../src/law-cases/read.ts';

export interface BadInput {
  id: string;
  input: unknown;
  errors: string[];
}

export interface RuleEntry {
  id: string;
  kind: 'rule' | 'item';
  toBeConfirmed: boolean;
  /** A part of it rests on weak sources. */
  partly: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const folder = new URL('cases/', import.meta.url);
export const caseTexts: CaseFile[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

/** Cases that a reader can derive by hand from the law catalogue, and what cannot be read of them: nothing. */
export const { cases: allCases, faults: caseFaults } = readCases(caseTexts);
export const badInputs: BadInput[] = read('bad-inputs.json');
export const ruleEntries: RuleEntry[] = read('rule-ids.json');
