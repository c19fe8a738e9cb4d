import type { z } from 'zod';
import type { lawDetailSchema, lawSchema } from '../contract/law.ts';
import { sourceOf, tagOf } from '../law/catalogue/sources.ts';
import { subjectNames, subjectsInOrder } from '../law/catalogue/subject-names.ts';
import { type DescribedRule, describedRules } from '../law/described-rule.ts';
import { type DescribedSet, describedSets } from '../law/described-set.ts';
import { type RuleSearch, searchRules } from '../law/look-up.ts';
import { documents } from '../law/report-items/documents.ts';
import { executedNames } from '../law/words.ts';

/** The law as its readers see it. */

type Law = z.input<typeof lawSchema>;
type Detail = z.input<typeof lawDetailSchema>;
type Subject = DescribedRule['subject'];

export function lawAnswer({ subject, text }: RuleSearch): Law {
  const found = searchRules({ text });
  return {
    subjects: subjectsInOrder.map((id) => ({
      ...subjectOf(id),
      rules: found.filter((rule) => rule.subject === id).length,
    })),
    ruleSets: describedSets()
      .filter(({ regime }) => subject === undefined || regime === subject)
      .map(setOf),
    rules: found.filter((rule) => subject === undefined || rule.subject === subject).map(ruleOf),
  };
}

export function ruleDetail(rule: DescribedRule): Detail {
  const sets = describedSets().filter(({ parameters }) => parameters.some((each) => each.rule === rule.id));
  const ofRegime = describedSets().filter(({ regime }) => regime === rule.subject);
  return {
    kind: 'rule',
    subject: subjectOf(rule.subject),
    rule: {
      ...ruleOf(rule),
      unsure: rule.unsure,
      executed: executedNames[rule.executed ?? 'nobody'],
      notExecutable: rule.notExecutable,
    },
    sources: rule.sources.map(withLabel),
    parameters: parametersOf(rule, sets),
    changes: changesOf(sets.length > 0 ? sets : ofRegime),
    documents: documents.filter(({ notes }) => notes.some((note) => note.rule === rule.id)),
    beside: describedRules.filter(({ id, section }) => section === rule.section && id !== rule.id).map(ruleOf),
  };
}

export const setDetail = (set: DescribedSet): Detail => ({
  kind: 'ruleSet',
  subject: subjectOf(set.regime),
  ruleSet: setOf(set),
  sources: set.sources.map(withLabel),
  parameters: set.parameters.map(({ label, text, rule }) => ({ label, text, rule })),
  changes: changesOf([set]),
  documents: set.parameters.length > 0 ? documents.filter(({ regime }) => regime === set.regime) : [],
});

const subjectOf = (id: Subject) => ({ id, ...subjectNames[id] });

const ruleOf = ({ id, subject, section, says, toBeConfirmed }: DescribedRule) => ({
  id,
  subject,
  section,
  says,
  toBeConfirmed,
});

const setOf = ({ stamp, regime, status, effectiveFrom: from, effectiveTo: to }: DescribedSet) => ({
  stamp,
  subject: regime,
  status,
  from,
  to,
});

function withLabel(ref: string) {
  const tag = tagOf(ref);
  if (tag === undefined) return { ref, label: null, place: ref };
  const { ja, en } = sourceOf(tag);
  return { ref, label: { ja, en }, place: ref.slice(tag.length).trim() };
}

/** A parameter once, with what each set says of it. */
function parametersOf({ id }: DescribedRule, sets: readonly DescribedSet[]) {
  const own = sets.flatMap((set) =>
    set.parameters.filter(({ rule }) => rule === id).map((parameter) => ({ set, parameter })),
  );
  const paths = new Map(own.map(({ parameter: { path, label } }) => [path, label]));
  return [...paths].map(([path, label]) => ({
    label,
    values: own
      .filter(({ parameter }) => parameter.path === path)
      .map(({ set, parameter: { text } }) => ({ ...setOf(set), text })),
  }));
}

const changesOf = (sets: readonly DescribedSet[]) =>
  sets.flatMap(({ stamp, status, changes }) =>
    changes.map(({ date, affects, changed }) => ({ stamp, status, date, changed, ...affects })),
  );
