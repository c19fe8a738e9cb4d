import { appiCategorySections } from './appi-categories.ts';
import { appiIndividualsSections } from './appi-individuals.ts';
import { appiReportSections } from './appi-reports.ts';
import { appiScopeSections } from './appi-scope.ts';
import { bodySections } from './bodies.ts';
import { daySections } from './days.ts';
import { myNumberSections } from './my-number.ts';
import { otherSections } from './others.ts';
import { pmarkSections } from './pmark.ts';
import type { Rule, Section, Subject } from './rule.ts';

/** The law, as sentences: what each rule says, where it comes from, and whether the program executes it. */
export const catalogue: readonly Section[] = [
  ...appiScopeSections,
  ...appiCategorySections,
  ...appiReportSections,
  ...appiIndividualsSections,
  ...myNumberSections,
  ...pmarkSections,
  ...bodySections,
  ...otherSections,
  ...daySections,
];

export const rules: readonly Rule[] = catalogue.flatMap((section) => section.rules);

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
const subjects: ReadonlyMap<string, Subject> = new Map(
  catalogue.flatMap(({ subject, rules: own }) => own.map(({ id }) => [id, subject] as const)),
);

/** A rule by its id, as somebody typed it. */
export const findRule = (id: string): Rule | undefined => byId.get(id.toUpperCase());

/** The page on which a rule stands. */
export const subjectOf = (id: string): Subject => subjects.get(id) ?? 'others';
