import { describe, expect, it } from 'vitest';
import { assessFacts } from '../../src/assessment/assess.ts';
import type { Assessment, CategoryFinding } from '../../src/contract/assessment.ts';
import { assessmentSchema } from '../../src/contract/assessment.ts';
import { dutyKey } from '../../src/domain/duty.ts';
import { allRuleSets } from '../../src/law/rule-sets.ts';
import { differences } from '../../src/law-cases/compare.ts';
import { categoryGroups, type Expectation } from '../../src/law-cases/law-case.ts';
import { allCases, caseFaults } from './law-cases.ts';

describe('cases of the law', () => {
  it('can all be read, and each says what it expects', () => {
    expect(caseFaults).toEqual([]);
    expect(allCases.length).toBeGreaterThan(370);
    for (const { id, title, source, expect: wanted } of allCases) {
      expect(title.ja && title.en, id).toBeTruthy();
      expect(source, id).not.toEqual([]);
      expect(wanted.ruleSets && wanted.categories && wanted.duties, id).toBeDefined();
    }
  });

  it('meet every rule set that is in force', () => {
    const applied = new Set(allCases.flatMap(({ expect: { ruleSets } }) => ruleSets ?? []));
    for (const { id, status } of allRuleSets) if (status === 'inForce') expect(applied).toContain(id);
  });

  it.each(allCases.map((each) => [each.id, each.title.en, each] as const))('%s: %s', (_id, _title, each) => {
    const assessment = assessFacts(each.facts);
    expect(assessmentSchema.safeParse(assessment).error).toBeUndefined();
    expectAll(assessment, each.expect);
    // The same by the comparison that `sokuho law check` prints.
    expect(differences(each, assessment)).toEqual([]);
  });
});

/** Written without the comparison of the program, which is on trial as well. */
function expectAll(assessment: Assessment, wanted: Expectation) {
  const { ruleSets, categories, duties = [], notDue, deciding, review } = wanted;
  if (ruleSets) expect(assessment.ruleSets).toEqual(ruleSets);
  if (categories)
    for (const group of categoryGroups)
      expect(assessment.categories[group].map(plain).sort()).toEqual(categories[group].map(plain).sort());
  for (const { because: _, ...listed } of duties) {
    const found = assessment.duties.find((duty) => dutyKey(duty) === dutyKey(listed));
    expect(found).toMatchObject(listed);
    expect(found?.because).not.toEqual([]);
  }
  if (wanted.complete) expect(assessment.duties.map(dutyKey).sort()).toEqual(duties.map(dutyKey).sort());
  for (const id of wanted.absent ?? []) expect(assessment.duties.map((duty) => duty.id)).not.toContain(id);
  if (notDue) expect(assessment.notDue.map(({ id }) => id)).toEqual(notDue.map(({ id }) => id));
  if (deciding) expect(assessment.deciding).toEqual(deciding);
  if (review) expect(assessment.review).not.toEqual([]);
}

const plain = ({ item, holds, knownDay }: Pick<CategoryFinding, 'item' | 'holds' | 'knownDay'>) =>
  `${item} ${holds} ${knownDay}`;
