import { describe, expect, it } from 'vitest';
import { assessFacts } from '../../src/assessment/assess.ts';
import { assessmentSchema } from '../../src/contract/assessment.ts';
import { allCases, assessedCases, type LawCase } from './law-cases.ts';

describe('cases of the law', () => {
  it('include 112 that name only assessed regimes', () => {
    expect(assessedCases).toHaveLength(112);
  });

  it.each(assessedCases.map((each) => [`${each.id} ${each.title}`, each] as const))(
    '%s',
    (_, { facts, expect: wanted }) => {
      const assessment = assessFacts(facts);
      expect(assessmentSchema.safeParse(assessment).error).toBeUndefined();
      if (wanted.ruleSets) expect(assessment.ruleSets).toEqual(wanted.ruleSets);
      for (const [group, findings] of Object.entries(wanted.categories ?? {}))
        expectFindings(assessment.categories, group, findings);
      expectDuties(assessment.duties, wanted);
      if (wanted.notDue) expect(assessment.notDue.map(({ id }) => id)).toEqual(wanted.notDue);
      if (wanted.deciding) expect(assessment.deciding).toEqual(wanted.deciding);
      if (wanted.review) expect(assessment.review).not.toEqual([]);
    },
  );

  it('that name other regimes are assessed for this one, and say what is not assessed', () => {
    for (const { facts, expect: wanted } of allCases.filter((each) => !assessedCases.includes(each))) {
      const assessment = assessFacts(facts);
      if (wanted.ruleSets) expect(assessment.ruleSets).toEqual(wanted.ruleSets);
      if (wanted.categories?.appi) expectFindings(assessment.categories, 'appi', wanted.categories.appi);
      const appi = {
        ...wanted,
        complete: false,
        duties: wanted.duties?.filter(({ id }) => id.startsWith('ppc.')) ?? [],
      };
      expectDuties(assessment.duties, appi);
      expect(assessment.review.some(({ en }) => en.startsWith('not yet assessed: '))).toBe(true);
    }
  });
});

function expectFindings(
  categories: object,
  group: string,
  wanted: NonNullable<LawCase['expect']['categories']>[string],
) {
  const findings: typeof wanted = Object.entries(categories).find(([name]) => name === group)?.[1] ?? [];
  const plain = findings.map(({ item, holds, knownDay }) => ({ item, holds, knownDay }));
  expect(plain).toEqual(expect.arrayContaining(wanted));
  expect(plain).toHaveLength(wanted.length);
}

function expectDuties(
  duties: readonly { id: string; recipient: string; because: unknown[] }[],
  wanted: LawCase['expect'],
) {
  for (const listed of wanted.duties ?? []) {
    const found = duties.find(({ id, recipient }) => id === listed.id && recipient === listed.recipient);
    expect(found).toMatchObject(listed);
    expect(found?.because).not.toEqual([]);
  }
  if (wanted.complete) expect(duties.map(keyOf).sort()).toEqual((wanted.duties ?? []).map(keyOf).sort());
  for (const id of wanted.absent ?? []) expect(duties.map((duty) => duty.id)).not.toContain(id);
}

const keyOf = ({ id, recipient }: { id: string; recipient: string }) => `${id}:${recipient}`;
