import { describe, expect, it } from 'vitest';
import { procedureSteps } from '../../src/domain/procedure.ts';
import { completeFacts } from '../../src/law/complete-facts.ts';
import { procedureSituation } from '../../src/law/manbou/procedure.ts';
import { stepReasons } from '../../src/law/manbou/procedure-steps.ts';
import { cardNumbers } from '../support/facts.ts';

type Incident = Parameters<typeof cardNumbers>[0];
const situation = (incident: Incident, bodies: ('manbou' | 'japico')[] = ['manbou']) => {
  const facts = cardNumbers({ wrongfulPurpose: false, ...incident });
  return procedureSituation(
    completeFacts({ ...facts, organization: { ...facts.organization, certifiedBodies: bodies } }),
  );
};

describe('the procedure of a member', () => {
  it.each<[why: string, incident: Incident, lists: string[]]>([
    ['a leak follows list A', { events: ['leakage'] }, ['leak']],
    ['a theft follows both', { events: ['leakage'], wrongfulPurpose: true }, ['leak', 'damage']],
    ['a lost medium follows both', { events: ['loss'] }, ['leak', 'damage']],
    ['improper provision follows list A', { events: ['improperProvision'] }, ['leak']],
    ['a lost key follows list B', { events: ['keyLoss'] }, ['damage']],
    ['tampering may have taken data along', { events: ['tampering'] }, ['leak', 'damage']],
    ['tampering that took nothing follows list B', { events: ['tampering'], dataTaken: false }, ['damage']],
    ['ransomware that took nothing follows list B', { events: ['ransomware'], dataTaken: false }, ['damage']],
    ['inaccuracy follows neither', { events: ['inaccuracy'] }, []],
    ['a deliberate deletion follows neither', { events: ['deliberateDeletion'] }, []],
    ['data of the deceased only follow neither', { events: ['leakage'], deceasedOnly: true }, []],
  ])('%s', (_, incident, lists) => {
    expect(situation(incident).lists).toEqual(lists);
  });

  it('is nothing to those who are no members', () => {
    expect(situation({ events: ['leakage'] }, ['japico']).lists).toEqual([]);
  });

  it('suspects an attack where the facts speak for one, not where they are silent', () => {
    expect(situation({ wrongfulPurpose: true }).attackSuspected).toBe(true);
    expect(situation({ indicators: ['insiderAccess'] }).attackSuspected).toBe(true);
    expect(situation({ events: ['ransomware'] }).attackSuspected).toBe(true);
    expect(situation({ wrongfulPurpose: 'unknown' }).attackSuspected).toBe(false);
    expect(situation({}).attackSuspected).toBe(false);
  });

  it('takes data for encrypted only with both limbs', () => {
    expect(situation({ encryption: { highGrade: true, keyManaged: true } }).encrypted).toBe(true);
    expect(situation({ encryption: { highGrade: true, keyManaged: 'unknown' } }).encrypted).toBe(false);
  });

  it('gives every step its reasons in both languages', () => {
    for (const step of procedureSteps) {
      expect(stepReasons[step].length, step).toBeGreaterThan(0);
      for (const { ja, en } of stepReasons[step]) {
        expect(ja, step).toMatch(/(ます|ません)(\(.+\))?。/u);
        expect(en, step).toMatch(/\.$|\(to be confirmed\)$/);
      }
    }
  });
});
