import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Facts, Incident } from '../../src/contract/facts.ts';
import { brief } from './brief.ts';
import { plainFacts } from './plain-facts.ts';

const ofBoth = (incident: Partial<Incident> = {}, organization: Partial<Facts['organization']> = {}): Facts =>
  plainFacts(incident, { certifiedBodies: ['japico', 'manbou'], ...organization });
const reports = (facts: Facts) => brief(facts).duties.filter((duty) => /^(manbou|japico)/.test(duty));

const MANBOU = 'manbou.report:manbou due promptly';
const JAPICO = 'japico.report:japico recommended promptly';

describe('the accredited bodies', () => {
  it('are told of every accident, by the Act reportable or not', () => {
    expect(reports(ofBoth())).toEqual([JAPICO, MANBOU]);
    expect(reports(ofBoth({ events: ['refusalOfRequest'] }))).toEqual([JAPICO, MANBOU]);
    expect(reports(ofBoth({ encryption: { highGrade: true, keyManaged: true } }))).toEqual([JAPICO, MANBOU]);
    expect(reports(ofBoth({ entrustment: { role: 'carrier' } }))).toEqual([JAPICO, MANBOU]);
  });

  it('are told of no deletion on purpose', () => {
    expect(brief(ofBoth({ events: ['deliberateDeletion'] }))).toMatchObject({
      ids: [],
      notDue: ['individuals.notice', 'japico.report', 'manbou.report', 'ppc.final', 'ppc.preliminary'],
    });
  });

  it.each([
    [{ deceasedOnly: true }, [JAPICO], []],
    [{ deceasedOnly: true, subject: 'pseudonymised' }, [JAPICO], ['JP-RESP']],
    [{ subject: 'pseudonymised' }, [JAPICO, MANBOU], ['MB-DEF', 'MB-REPORT-PPC', 'JP-RESP']],
    [{ certainty: 'ruledOut' }, [JAPICO, MANBOU], ['MB-DEF', 'MB-REPORT-PPC', 'JP-RESP']],
  ] as const)('of %j are told %j, with a person to judge %j', (incident, told, review) => {
    const facts = ofBoth(incident);
    expect(reports(facts)).toEqual(told);
    expect(brief(facts).review).toEqual(review);
  });

  it('are told by a press body as by any other', () => {
    expect(reports(ofBoth({}, { expressive: true }))).toEqual([JAPICO, MANBOU]);
  });
});

describe('the anti-shoplifting body', () => {
  it('recalls that its guideline wants the PPC told of what is below the thresholds, and of nothing else', () => {
    expect(brief(ofBoth()).review).toEqual(['MB-REPORT-PPC']);
    expect(brief(ofBoth({ items: ['race'] })).review).toEqual([]);
  });

  it('is advised to be told, and a person judges, when a member tells it only if necessary', () => {
    const facts = ofBoth({ items: ['race'] }, { manbouNotice: 'whenNecessary' });
    expect(reports(facts)).toContain('manbou.report:manbou recommended promptly');
    expect(brief(facts).review).toEqual(['MB-REPORT-BODY']);
    expect(reports(ofBoth({}, { manbouNotice: 'always' }))).toContain(MANBOU);
  });
});

describe('JAPiCO', () => {
  it('covers the deceased, and says so', () => {
    const [report] = assess(plainFacts({ deceasedOnly: true }, { certifiedBodies: ['japico'] })).duties;
    expect(report).toMatchObject({ regime: 'japico', basis: 'bodyRule', knownDay: '2026-09-01' });
    expect(report?.because.map(({ rule }) => rule)).toEqual(['JP-RESP', 'JP-SCOPE', 'JP-SPEED', 'CERT-1', 'APPI-KNOW']);
  });
});
