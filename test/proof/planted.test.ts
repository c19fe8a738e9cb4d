import { describe, expect, it } from 'vitest';
import { assign } from 'xstate';
import { type MachineVersion, ownMachines } from '../../machines/registry.ts';
import type { Finding } from '../../src/contract/machine-check.ts';
import type { Ladder } from '../../src/engine/ladder.ts';
import { checkMachine } from '../../src/proof/check.ts';
import { settledFacts } from '../../src/proof/whole/cases.ts';
import { withVersions } from '../../src/proof/whole/incident.ts';
import { type Constellation, together } from '../../src/proof/whole/together.ts';
import { walks } from '../../src/proof/whole/walks.ts';
import { trialAt } from '../../src/proof/worlds/worlds.ts';
import { defaultLadder } from '../../src/start/ladder.ts';
import { altered } from './altered.ts';

const patient = { timeout: 120_000 };

const findings = (version: MachineVersion, ladder: Ladder = defaultLadder): Finding[] =>
  checkMachine(version, ladder).findings;

const named = (found: Finding[]) => found.map(({ code, place }) => `${code} ${place}`);

describe('one machine', patient, () => {
  it('with an event that the search never tries is caught', () => {
    const version = altered('report', (_, at) => {
      at('settled').on = { ...at('settled').on, archived: { target: 'settled' } };
    });
    expect(named(findings(version))).toEqual(['untried-event archived']);
  });

  it('with a state that nothing leads to is caught', () => {
    const version = altered('report', (_, at) => {
      at('active').states = { ...at('active').states, forgotten: {} };
    });
    expect(named(findings(version))).toEqual(['unreachable-state active.forgotten']);
  });

  it('with a state that nothing leads out of is caught, with the shortest way into it', () => {
    const version = altered('report', (_, at) => {
      at('active.single.portalDown').on = {};
    });
    expect(findings(version)).toMatchObject([
      {
        code: 'dead-end',
        machine: 'report@1',
        place: 'active.single.portalDown',
        how: ['draftSubmitted', 'draftApproved {"actor":"second"}', 'portalFailed'],
      },
    ]);
  });

  it('whose task never opens waits without a reminder, and is caught', () => {
    const version = altered('procedure', (_, at) => {
      delete at('leak.underWay.situation.confirming').entry;
    });
    expect(named(findings(version))).toEqual(['wait-without-rung leak.underWay.situation.confirming']);
  });

  it('whose label does not say what is to be done waits without an owner, and is caught', () => {
    const { label } = ownMachines.version('incident').labels['course.reviewing'] ?? { label: { ja: '', en: '' } };
    const labels = { ...ownMachines.version('incident').labels, 'course.reviewing': { label } };
    expect(named(findings(altered('incident', () => {}, { labels })))).toEqual(['wait-without-owner course.reviewing']);
  });

  it('whose ladder ends before its step does falls silent, and is caught', () => {
    const { policy, office } = defaultLadder;
    const ended = { ...policy, withDue: policy.withDue.filter(({ repeats }) => !repeats) };
    expect(named(findings(ownMachines.version('report'), { policy: ended, office }))).toEqual([
      'silent-step ppc.final',
    ]);
  });

  it('whose ladder is empty reminds of nothing, and is caught', () => {
    const { policy, office } = defaultLadder;
    const found = named(findings(ownMachines.version('report'), { policy: { ...policy, withDue: [] }, office }));
    expect(found).toContain('wait-without-rung ppc.final');
    expect(found).toContain('wait-without-rung active.final.drafting');
  });

  it('that refuses without a word in one of the languages is caught', () => {
    const own = ownMachines.version('report').checks;
    const wordless: MachineVersion['checks'][string] = (args) => {
      const refusal = own.mayDecline?.(args) ?? null;
      return refusal && { ...refusal, ja: '' };
    };
    const version = altered('report', () => {}, { checks: { ...own, mayDecline: wordless } });
    expect(named(findings(version))).toEqual(['refusal-without-reason active x dutyDeclined']);
  });

  it.each([
    ['a guard that is neither a check nor a choice', 'unheardOf'],
    ['a guard that is written into the transition', () => false],
  ])('that refuses by %s is caught', (_, guard) => {
    const version = altered('report', (_, at) => {
      at('active').on = { ...at('active').on, dutyDeclined: { guard, target: 'declined', actions: 'decline' } };
    });
    const machine = version.machine.provide({ guards: { unheardOf: () => false } } as never);
    expect(named(findings({ ...version, machine }))).toContain('refusal-without-reason active x dutyDeclined');
  });

  it('that says it is settled with a duty open is caught', () => {
    const version = altered('report', (_, at) => {
      at('active').on = { ...at('active').on, dutyDeclined: { target: 'declined' } };
    });
    const found = findings(version).filter(({ code }) => code === 'closed-with-open');
    expect(found.map(({ place }) => place)).toEqual(['declined']);
    expect(found[0]?.how).toEqual([expect.stringMatching(/^dutyDeclined /)]);
  });
});

const strayDuty = {
  id: 'ppc.final',
  recipient: 'ppc',
  standing: 'due',
  target: null,
  due: '2026-11-02',
  rules: ['APPI-FINAL-WHEN'],
};

const forgetDuties = assign(({ context }: { context: { duties: { state: string }[] } }) => ({
  duties: context.duties.map((duty) => ({ ...duty, state: 'withdrawn' })),
}));

const shop: Constellation = {
  instances: ['incident', 'report:ppc'],
  facts: [settledFacts(), settledFacts({}, { certainty: 'ruledOut' })],
};

const beside = (version: MachineVersion, limit: number, constellation = shop): Finding[] =>
  together(constellation, trialAt, { machines: withVersions(ownMachines, version), ladder: defaultLadder }, limit)
    .findings;

describe('several machines of one incident', patient, () => {
  it('that are ours contradict each other nowhere near the beginning', () => {
    expect(beside(ownMachines.version('notice'), 40)).toEqual([]);
  });

  it('of which the incident closes while a duty is open are caught, with the way', () => {
    const version = altered('incident', (_, at) => {
      at('course.reviewing').on = { ...at('course.reviewing').on, incidentClosed: { target: 'closed' } };
    });
    const found = beside(version, 20);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['closing-with-open', 'closed-with-open']));
    expect(found.find(({ code }) => code === 'closed-with-open')?.how.at(-1)).toMatch(/^incident: incidentClosed/);
  });

  it('of which one takes a duty that another carries are caught', () => {
    const own = ownMachines.version('notice');
    const version = altered('notice', (definition) => {
      const begin = definition.context as (args: { input: { duties: object[] } }) => object;
      definition.context = (args: { input: { duties: object[] } }) =>
        begin({ ...args, input: { ...args.input, duties: [...args.input.duties, strayDuty] } });
    });
    expect(version.labels).toBe(own.labels);
    const codes = named(beside(version, 1, { ...shop, instances: ['notice'] }));
    expect(codes).toContain('carried-twice ppc.final:ppc');
    expect(codes).toContain('carried-not-owed notice: ppc.final:ppc');
  });

  it('of which one lays down a duty that the facts still list are caught', () => {
    const version = altered('notice', (_, at) => {
      at('active').on = { ...at('active').on, noticeDeferred: { target: 'withdrawn', actions: 'forget' } };
      delete at('active.preparing').on?.noticeDeferred;
    });
    const forgetting = {
      ...version,
      machine: version.machine.provide({ actions: { forget: forgetDuties } } as never),
    };
    const found = beside(forgetting, 3, { ...shop, instances: ['notice'] });
    expect(named(found)).toContain('owed-not-carried notice: individuals.notice:individuals');
  });

  it('are caught by walks as well, and a walk is shrunk to what it needs', () => {
    const version = altered('incident', (_, at) => {
      at('course.detected').on = { ...at('course.detected').on, incidentDismissed: { target: 'dismissed' } };
    });
    const program = { machines: withVersions(ownMachines, version), ladder: defaultLadder };
    const { findings: found } = walks(3, 1, program);
    const closing = found.find(({ code }) => code === 'closing-with-open');
    expect(closing?.what.en).toMatch(/--seed \d+ --walks 1/);
    expect(closing?.how.length).toBeLessThanOrEqual(3);
  });
});
