import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, assessFacts } from '../../src/assessment/assess.ts';
import { byDue, byText } from '../../src/assessment/order.ts';
import { assessmentSchema } from '../../src/contract/assessment.ts';
import type { Facts } from '../../src/contract/facts.ts';
import { addDays, dayOf, instantAt } from '../../src/domain/day.ts';
import { closureOf, isOfficial } from '../../src/law/closed-days.ts';
import { anyFacts, learned } from './any-facts.ts';

/** A failing run prints its seed and path; give both here to run it again. */
const runs = { numRuns: 2_000 };

/** What contract 14 accounts for: each of these is a duty or is listed as not due. */
const OBLIGATIONS: ReadonlySet<string> = new Set([
  'ppc.preliminary',
  'ppc.final',
  'individuals.notice',
  'entrustor.notice',
]);
const obligations = (facts: Facts) =>
  new Set(
    assess(facts)
      .duties.filter(({ id, standing }) => OBLIGATIONS.has(id) && standing !== 'recommended')
      .map(({ id }) => id),
  );

describe('any assessment', () => {
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
      runs,
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
      runs,
    );
  });

  it('lists every obligation as a duty or as not due, with a reason', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { duties, notDue } = assess(facts);
        const told = new Set<string>([...duties, ...notDue].map(({ id }) => id));
        for (const id of ['ppc.preliminary', 'ppc.final', 'individuals.notice']) expect(told).toContain(id);
        expect([...duties, ...notDue].every(({ because }) => because.length > 0)).toBe(true);
      }),
      runs,
    );
  });
});

describe('an unknown fact', () => {
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
        const after = assess(known);
        const accounted = new Set<string>([...after.duties, ...after.notDue].map(({ id }) => id));
        for (const id of obligations(unknown)) expect(accounted).toContain(id);
      }),
      runs,
    );
  });

  it('is named as deciding when knowing it changes a duty', () => {
    const shown = (facts: Facts) =>
      JSON.stringify(
        assess(facts).duties.map(({ id, recipient, standing, knownDay, target, due, mode }) => [
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
      runs,
    );
  });
});

describe('days', () => {
  it('a later day of knowing never gives an earlier due day under one rule set', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 45 }), (facts, later) => {
        const known = dayOf(facts.incident.knownAt);
        const { over: _, ...persons } = facts.incident.persons;
        const on = (day: string) =>
          assess({ ...facts, incident: { ...facts.incident, persons, knownAt: instantAt(day, '09:00') } });
        const [earlier, after] = [on(known), on(addDays(known, later))];
        if (earlier.ruleSets[0] !== after.ruleSets[0]) return;
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
        for (const { id, due } of assess(facts).duties)
          if (id === 'ppc.final' && due && isOfficial(due)) expect(closureOf(due)).toBeNull();
      }),
      runs,
    );
  });
});
