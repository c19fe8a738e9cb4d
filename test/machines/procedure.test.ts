import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import { statesOf } from '../../machines/reading.ts';
import { machineVersion } from '../../machines/registry.ts';
import type { ProcedureList } from '../../src/domain/procedure.ts';
import { explain } from '../../src/engine/explain.ts';
import { begin, commitmentsOf, step } from '../../src/engine/step.ts';

const version = machineVersion('procedure');
const at = '2026-09-10T03:00:00.000Z';

const situation = (lists: ProcedureList[], more: { encrypted?: boolean; attackSuspected?: boolean } = {}) => ({
  lists,
  encrypted: false,
  attackSuspected: false,
  ...more,
});
const opened = (...situated: Parameters<typeof situation>) =>
  begin(version, { at, situation: situation(...situated) }).snapshot;

type Said = [type: string, payload?: object];
const event = ([type, payload]: Said) => ({ type, at, actor: 'person', ...payload });
const went = (snapshot: AnyMachineSnapshot, ...events: Said[]): AnyMachineSnapshot =>
  events.reduce((before, said) => {
    expect(explain(version, before, event(said)), said[0]).toMatchObject({ allowed: true });
    return step(version, before, event(said)).snapshot;
  }, snapshot);
const open = (snapshot: AnyMachineSnapshot) => commitmentsOf(snapshot).tasks.map(({ id }) => id);
const refused = (snapshot: AnyMachineSnapshot, ...said: Said) =>
  explain(version, snapshot, event(said)).reasons.map(({ code }) => code);

const told: Said = ['findingReported', { to: 'responseManager' }];
const fault: Said = ['damageEstablished', { cause: 'fault', summary: 'ディスクの故障' }];
const attack: Said = ['damageEstablished', { cause: 'attack', summary: '退職者による持ち出し' }];
const preserved: Said = ['statePreserved', { how: 'ディスクの写しを取った' }];
const consulted: Said = ['bodyConsulted', { policeReport: 'planned' }];

describe('list A, where a leak may follow', () => {
  it('begins with a report at once, pressed for on the day itself', () => {
    const snapshot = opened(['leak']);
    expect(commitmentsOf(snapshot).tasks).toMatchObject([{ id: 'reportLeakFinding', due: '2026-09-10' }]);
    expect(open(went(snapshot, told))).toEqual(['confirmSituation', 'requestPressRelease', 'consultOnLeak']);
  });

  it('is reported to the response manager or the security officer, not to the system administrator', () => {
    expect(refused(opened(['leak']), 'findingReported', { to: 'systemAdministrator' })).toEqual(['told-somebody-else']);
    went(opened(['leak']), ['findingReported', { to: 'securityOfficer' }]);
  });

  it('ends when every step is done or found not needed, each by whom and when', () => {
    const ended = went(
      opened(['leak']),
      told,
      ['bodyConsulted'],
      ['stepFoundNotNeeded', { step: 'requestPressRelease', reason: '影響は3名にとどまるため' }],
      ['situationConfirmed', { summary: '3名分の宛名' }],
    );
    expect(open(ended)).toEqual([]);
    expect(ended.context.records).toEqual(
      [
        ['reportLeakFinding', 'done'],
        ['confirmSituation', 'done'],
        ['requestPressRelease', 'notNeeded'],
        ['consultOnLeak', 'done'],
      ].map(([step, outcome]) => ({ step, outcome, at, actor: 'person' })),
    );
  });

  it('asks for no press release of encrypted data, and says why', () => {
    const snapshot = went(opened(['leak'], { encrypted: true }), told);
    expect(open(snapshot)).not.toContain('requestPressRelease');
    expect(refused(snapshot, 'pressReleaseRequested')).toEqual(['data-encrypted']);
    const readable = went(snapshot, ['procedureRevised', { situation: situation(['leak']) }]);
    expect(open(readable)).toContain('requestPressRelease');
    went(readable, ['pressReleaseRequested']);
  });
});

describe('list B, where held data were damaged', () => {
  it('restores after a mere fault, and nothing more', () => {
    const snapshot = went(opened(['damage']), told, fault);
    expect(open(snapshot)).toEqual(['restoreData']);
    expect(open(went(snapshot, ['dataRestored']))).toEqual([]);
  });

  it('restores nothing before the cause is known', () => {
    expect(refused(went(opened(['damage']), told), 'dataRestored')).toEqual(['cause-not-established']);
  });

  it('preserves before anything is restored when an attack is suspected', () => {
    const suspected = went(opened(['damage'], { attackSuspected: true }), told);
    expect(open(suspected)).toEqual(['establishDamage', 'preserveState']);
    expect(refused(suspected, 'dataRestored')).toEqual(['preserve-first']);
    const found = went(opened(['damage']), told, attack);
    expect(refused(found, 'dataRestored')).toEqual(['preserve-first']);
    expect(statesOf(went(found, preserved, ['dataRestored']))).toContain('damage.underWay.restoration.restored');
  });

  it('consults the body after preserving, with the police in mind', () => {
    const snapshot = went(opened(['damage']), told, attack);
    expect(open(snapshot)).not.toContain('consultOnDamage');
    const safe = went(snapshot, preserved);
    expect(open(safe)).toEqual(['consultOnDamage']);
    expect(refused(safe, 'bodyConsulted')).toEqual(['police-report-not-considered']);
    expect(open(went(safe, consulted))).toEqual([]);
  });

  it('takes no fault for the cause while the facts speak of an attack', () => {
    const snapshot = went(opened(['damage'], { attackSuspected: true }), told);
    expect(refused(snapshot, ...fault)).toEqual(['facts-speak-of-attack']);
    const revised = went(snapshot, ['procedureRevised', { situation: situation(['damage']) }]);
    expect(open(went(revised, fault))).toEqual(['restoreData']);
  });

  it('turns round when what was taken for a fault proves an attack', () => {
    const snapshot = went(opened(['damage']), told, fault, attack);
    expect(open(snapshot)).toEqual(['preserveState']);
    const suspected = went(opened(['damage']), told, fault, [
      'procedureRevised',
      { situation: situation(['damage'], { attackSuspected: true }) },
    ]);
    expect(open(suspected)).toEqual(['preserveState']);
    expect(refused(suspected, 'dataRestored')).toEqual(['preserve-first']);
  });
});

describe('both lists', () => {
  const both = opened(['leak', 'damage'], { attackSuspected: true });

  it('share one report and one consultation', () => {
    const ended = went(
      both,
      told,
      attack,
      preserved,
      ['situationConfirmed', { summary: '従業員300名分' }],
      ['pressReleaseRequested'],
      consulted,
    );
    expect(open(ended)).toEqual([]);
  });

  it('leave the other open when the finding reached only one of its contacts', () => {
    const snapshot = went(both, ['findingReported', { to: 'systemAdministrator' }]);
    expect(open(snapshot)).toContain('reportLeakFinding');
    expect(open(snapshot)).not.toContain('reportDamageFinding');
  });

  it('are set aside together, with a reason, and then there is nothing left to set aside', () => {
    const snapshot = went(both, told, ['procedureSetAside', { reason: '機構と協議の上、別の手順による' }]);
    expect(open(snapshot)).toEqual([]);
    expect(refused(snapshot, 'procedureSetAside')).toEqual(['wrong-state']);
  });

  it('go on where they were when a list applies again', () => {
    const gone = went(both, told, preserved, ['procedureRevised', { situation: situation(['leak']) }]);
    expect(statesOf(gone)).toContain('damage.notListed');
    const back = went(gone, [
      'procedureRevised',
      { situation: situation(['leak', 'damage'], { attackSuspected: true }) },
    ]);
    expect(statesOf(back)).toContain('damage.underWay.evidence.preserved');
    expect(open(back)).not.toContain('reportDamageFinding');
  });
});
