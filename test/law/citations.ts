import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assess } from '../../src/assessment/assess.ts';
import type { Executed } from '../../src/law/catalogue/rule.ts';
import { documents } from '../../src/law/report-items/documents.ts';
import { type RuleId, ruleIds } from '../../src/law/rule-ids.ts';
import { anyFacts } from '../assessment/any-facts.ts';
import { allCases } from './law-cases.ts';

const known: ReadonlySet<string> = new Set(ruleIds);
const isRule = (id: string): id is RuleId => known.has(id);

/** Rules that some reason of an assessment cites: of the cases, and of generated facts that are the same in every run. */
function citedByAssessments(): Set<RuleId> {
  const cited = new Set<RuleId>();
  const facts = [...allCases.map((each) => each.facts), ...fc.sample(anyFacts, { numRuns: 300, seed: 4 })];
  for (const each of facts) {
    const { categories, duties, notDue, review } = assess(each);
    const because = [...Object.values(categories).flat(), ...duties, ...notDue].flatMap((one) => one.because);
    for (const { rule } of [...because, ...review]) if (isRule(rule)) cited.add(rule);
  }
  return cited;
}

/** Rules that the machines name: their states in `meta`, their conditions when they refuse. */
function citedByMachines(): Set<RuleId> {
  const folder = new URL('../../machines/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/'([A-Z0-9-]+)'/g)].map(([, id = '']) => id)).filter(isRule),
  );
}

const citedByContents = (): Set<RuleId> =>
  new Set(documents.flatMap(({ notes }) => notes.map(({ rule }) => rule)).filter(isRule));

/** Who executes each rule, as found: the first of the three that cites it; null: nobody does. */
export function executedAsFound(): Map<RuleId, Executed | null> {
  const [assessment, procedure, contents] = [citedByAssessments(), citedByMachines(), citedByContents()];
  return new Map(
    ruleIds.map((id) => {
      if (assessment.has(id)) return [id, 'assessment'];
      if (procedure.has(id)) return [id, 'procedure'];
      return [id, contents.has(id) ? 'contents' : null];
    }),
  );
}
