import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assessment/assess.ts';
import { requireFacts } from '../../../src/contract/facts.ts';
import { fields } from '../../../src/web/facts/fields.ts';
import { answeredFields, decidingFields, firstLeft, shortForm } from '../../../src/web/facts/relevance.ts';
import { answersOf, factsInputOf } from '../../../src/web/facts/wire.ts';
import { begin } from '../../../src/web/new-incident/begin.ts';
import { allCases } from '../../law/law-cases.ts';

const oneLetter = () => {
  const answers = begin('one', {
    name: '株式会社はなみずき薬品',
    privacyMark: 'none',
    certifiedBodies: [],
    cooperative: 'none',
    sector: 'none',
  });
  return { ...answers, incident: { ...answers.incident, known: { day: '2026-11-02', time: '14:20' } } };
};

describe('the short form', () => {
  it('asks every question on which a duty hangs, in every law case, once the first are answered', () => {
    for (const { facts } of allCases) {
      const assessment = assess(facts);
      const answers = answersOf({ ...facts, incident: { publiclyViewable: 'unknown', ...facts.incident } });
      expect(firstLeft(answers)).toEqual([]);
      const asked = shortForm(answers, assessment);
      for (const field of decidingFields(assessment).keys()) expect(asked).toContain(field);
      expect(decidingFields(assessment).size > 0).toBe(assessment.deciding.length > 0);
    }
  });

  it('keeps to the first questions until these are answered', () => {
    const answers = oneLetter();
    const assessment = assess(requireFacts(factsInputOf(answers)));
    expect(firstLeft(answers)).toContain('incident.wrongfulPurpose');
    expect(decidingFields(assessment).has('incident.subject')).toBe(true);
    expect(shortForm(answers, assessment).has('incident.subject')).toBe(false);
  });

  it('takes "not known yet" for an answer', () => {
    const answers = oneLetter();
    const unknown = { itemsComplete: false, myNumber: 'unknown', publiclyViewable: 'unknown' } as const;
    const incident = { ...answers.incident, ...unknown, wrongfulPurpose: 'unknown' as const };
    const open = { ...answers, incident };
    expect(firstLeft(open)).toEqual([]);
    const assessment = assess(requireFacts(factsInputOf(open)));
    expect(shortForm(open, assessment).has('incident.subject')).toBe(true);
  });

  it('asks below the first questions where the information came from: nothing appears above the last answer', () => {
    const answers = oneLetter();
    const first = { items: ['medicalTreatment' as const], itemsComplete: true, myNumber: false as const };
    const incident = {
      ...answers.incident,
      ...first,
      publiclyViewable: false as const,
      wrongfulPurpose: false as const,
    };
    const before = shortForm({ ...answers, incident: { ...incident, wrongfulPurpose: null } }, null);
    const answered = { ...answers, incident };
    const asked = shortForm(answered, assess(requireFacts(factsInputOf(answered))));
    const fresh = fields.filter((field) => asked.has(field) && !before.has(field));
    expect(fresh).toContain('incident.subject');
    const last = fields.indexOf('incident.wrongfulPurpose');
    expect(fresh.filter((field) => fields.indexOf(field) < last)).toEqual([]);
  });

  it('never hides an answer', () => {
    for (const { facts } of allCases) {
      const answers = answersOf(facts);
      const asked = shortForm(answers, null);
      for (const field of answeredFields(answers)) expect(asked).toContain(field);
    }
  });

  it('of one letter is over after a dozen questions', () => {
    const answers = oneLetter();
    const done = {
      ...answers,
      incident: {
        ...answers.incident,
        dataSubjects: ['customers' as const],
        items: ['name' as const, 'address' as const],
        itemsComplete: true,
        myNumber: false as const,
        publiclyViewable: false as const,
        wrongfulPurpose: false as const,
      },
    };
    const assessment = assess(requireFacts(factsInputOf(done)));
    expect(assessment.duties).toEqual([]);
    expect(assessment.deciding).toEqual([]);
    expect(shortForm(done, assessment).size).toBeLessThanOrEqual(12);
    expect(shortForm(done, assessment).size).toBeLessThan(fields.length / 2);
  });
});
