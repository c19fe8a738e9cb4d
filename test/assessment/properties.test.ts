import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, assessFacts } from '../../src/assessment/assess.ts';
import { appliedTo, conclude } from '../../src/assessment/conclude.ts';
import { byDue, byText } from '../../src/assessment/order.ts';
import { assessmentSchema } from '../../src/contract/assessment.ts';
import type { Facts } from '../../src/contract/facts.ts';
import { addDays, dayOf, instantAt } from '../../src/domain/day.ts';
import { closureOf, isOfficial } from '../../src/law/closed-days.ts';
import { completeFacts } from '../../src/law/complete-facts.ts';
import { listOf } from '../../src/law/rule-sets.ts';
import { anyFacts, learned } from './any-facts.ts';
import { runs, slowRuns } from './property-runs.ts';

/** For a loaded machine. */
const patient = { timeout: 120_000 };

/** An assessment without the search for facts that decide, which costs dozens of assessments more. */
function concluded(facts: Facts) {
  const complete = completeFacts(facts);
  const applied = appliedTo(complete);
  return { ...conclude(complete, applied), ruleSets: listOf(applied.sets).map(({ id }) => id) };
}

/** What contract 14 accounts for: all but these is a duty or is listed as not due. */
const ADVICE: ReadonlySet<string> = new Set(['publication', 'police.consult']);
const obligations = (facts: Facts) =>
  new Set(
    concluded(facts)
      .duties.filter(({ id, standing }) => !ADVICE.has(id) && standing !== 'recommended')
      .map(({ id }) => id),
  );

const MY_NUMBER_IDS = [
  ['myNumber.grave', 'myNumber.report'],
  ['myNumber.effort', 'myNumber.final', 'myNumber.preliminary'],
] as const;

/** What contract 14 asks to be said of, for whom. */
const accountable = ({ incident, organization }: Facts): string[] => [
  ...['ppc.preliminary', 'ppc.final', 'individuals.notice'],
  ...(incident.entrustment?.role === 'entrustee' ? ['entrustor.notice'] : []),
  ...(organization.privacyMark === 'none' ? [] : ['pmark.preliminary', 'pmark.final']),
  ...(organization.cooperative === 'none' ? [] : ['cooperative.preliminary', 'cooperative.final']),
  ...organization.certifiedBodies.map((body) => `${body}.report`),
];

describe('any assessment', patient, () => {
  it('has the shape and the order of the contract', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const assessment = assessFacts(facts);
        expect(JSON.stringify(assessmentSchema.parse(assessment))).toBe(JSON.stringify(assessment));
        expect([...assessment.duties].sort(byDue)).toEqual(assessment.duties);
        expect(assessment.notDue.map(({ id }) => id)).toEqual(assessment.notDue.map(({ id }) => id).sort(byText));
        expect(assessment.deciding.map(({ fact }) => fact)).toEqual(
          assessment.deciding.map(({ fact }) => fact).sort(byText),
        );
      }),
      slowRuns,
    );
  });

  it('is the same for the same facts, however often and in whatever order they are written', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const first = JSON.stringify(assess(facts));
        const { incident, ...rest } = structuredClone(facts);
        const reordered = { incident: Object.fromEntries(Object.entries(incident).reverse()), ...rest };
        expect(JSON.stringify(assessFacts(reordered))).toBe(first);
        expect(JSON.stringify(assess(facts))).toBe(first);
      }),
      slowRuns,
    );
  });

  it('lists every obligation as a duty or as not due, with a reason', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { duties, notDue, ruleSets } = concluded(facts);
        const told = new Set<string>([...duties, ...notDue].map(({ id }) => id));
        for (const id of accountable(facts)) expect(told).toContain(id);
        const ofMyNumber = [...told].filter((id) => id.startsWith('myNumber.')).sort();
        const { myNumber } = facts.incident;
        expect(ofMyNumber).toEqual(myNumber === false ? [] : MY_NUMBER_IDS[ruleSets.includes('mynumber-2015') ? 0 : 1]);
        expect([...duties, ...notDue].every(({ because }) => because.length > 0)).toBe(true);
      }),
      runs,
    );
  });
});

describe('an unknown fact', patient, () => {
  it('never concludes "not due": whatever it turns out to be, no obligation is new', () => {
    fc.assert(
      fc.property(learned, ({ unknown, known, fact }) => {
        const before = obligations(unknown);
        for (const id of obligations(known)) expect(before, `${id} is new with ${fact}`).toContain(id);
      }),
      runs,
    );
  });

  it('once known drops no obligation that is not then listed as not due', () => {
    fc.assert(
      fc.property(learned, ({ unknown, known }) => {
        const after = concluded(known);
        const accounted = new Set<string>([...after.duties, ...after.notDue].map(({ id }) => id));
        // Without a My Number its Act says nothing, not even that nothing is due.
        const silent = known.incident.myNumber === false;
        for (const id of obligations(unknown))
          if (!silent || !id.startsWith('myNumber.')) expect(accounted).toContain(id);
      }),
      runs,
    );
  });

  it('is named as deciding when knowing it changes a duty', () => {
    const shown = (facts: Facts) =>
      JSON.stringify(
        concluded(facts).duties.map(({ id, recipient, standing, knownDay, target, due, mode }) => [
          id,
          recipient,
          standing,
          knownDay,
          target,
          due,
          mode,
        ]),
      );
    fc.assert(
      fc.property(learned, ({ unknown, known, fact }) => {
        if (shown(unknown) === shown(known)) return;
        const path = Object.entries(JSON.parse(fact)).flatMap(([part, change]) =>
          Object.keys(change ?? {}).map((key) => `${part}.${key}`),
        );
        const named = assess(unknown).deciding.map((each) => each.fact);
        expect(named.some((each) => each.startsWith(path[0] ?? '-'))).toBe(true);
      }),
      slowRuns,
    );
  });
});

describe('more persons', patient, () => {
  it('never remove a duty, but for the endeavour that a report takes the place of', () => {
    fc.assert(
      fc.property(anyFacts, fc.option(fc.integer({ min: 1, max: 2_000 })), (facts, more) => {
        const { max, ...persons } = facts.incident.persons;
        if (max === null) return;
        const grown = { ...persons, max: more === null ? null : max + more };
        const after = concluded({ ...facts, incident: { ...facts.incident, persons: grown } });
        for (const { id, recipient } of concluded(facts).duties) {
          const kept = after.duties.some((duty) => duty.id === id && duty.recipient === recipient);
          if (id === 'myNumber.effort' && !kept) {
            expect(after.categories.myNumber.some(({ holds }) => holds === 'yes')).toBe(true);
            expect(after.notDue.find((each) => each.id === id)?.because).not.toEqual([]);
          } else expect(kept, `${id} to ${recipient}`).toBe(true);
        }
      }),
      runs,
    );
  });
});

/** A PrivacyMark final stays where it is. */
const ROLLED: ReadonlySet<string> = new Set(['ppc.final', 'myNumber.final', 'cooperative.final']);

describe('days', patient, () => {
  it('a later day of knowing never gives an earlier due day under one rule set', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 45 }), (facts, later) => {
        const known = dayOf(facts.incident.knownAt);
        const { over: _, ...persons } = facts.incident.persons;
        const on = (day: string) =>
          concluded({ ...facts, incident: { ...facts.incident, persons, knownAt: instantAt(day, '09:00') } });
        const [earlier, after] = [on(known), on(addDays(known, later))];
        if (String(earlier.ruleSets) !== String(after.ruleSets)) return;
        expect(after.duties.map(({ id }) => id).sort()).toEqual(earlier.duties.map(({ id }) => id).sort());
        for (const duty of earlier.duties) {
          const same = after.duties.find(({ id, recipient }) => id === duty.id && recipient === duty.recipient);
          if (duty.due) expect(same?.due && same.due >= duty.due).toBe(true);
        }
      }),
      runs,
    );
  });

  it('finals in official years fall on an open day', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { id, due } of concluded(facts).duties)
          if (ROLLED.has(id) && due && isOfficial(due)) expect(closureOf(due)).toBeNull();
      }),
      runs,
    );
  });
});
