import { expect, it } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import { statesOf } from '../../machines/reading.ts';
import { machineVersion } from '../../machines/registry.ts';
import type { DutyId, DutyRef, Recipient, Standing } from '../../src/domain/duty.ts';
import { explain } from '../../src/engine/explain.ts';
import { begin, commitmentsOf, step } from '../../src/engine/step.ts';

const version = machineVersion('report');
const at = '2026-09-10T03:00:00.000Z';
const ref = (id: DutyId, recipient: Recipient, standing: Standing = 'due', due: string | null = null): DutyRef => ({
  id,
  recipient,
  standing,
  target: null,
  due,
  rules: [`rule of ${id}`],
});
const opened = (recipient: Recipient, ...duties: DutyRef[]) => begin(version, { at, recipient, duties }).snapshot;
const say = (snapshot: AnyMachineSnapshot, type: string, payload: object = {}) => {
  const event = { type, at, actor: type === 'draftApproved' ? 'second person' : 'person', ...payload };
  expect(explain(version, snapshot, event), type).toMatchObject({ allowed: true });
  return step(version, snapshot, event).snapshot;
};
const approved = (snapshot: AnyMachineSnapshot) => say(say(snapshot, 'draftSubmitted'), 'draftApproved');
const filed = (snapshot: AnyMachineSnapshot) => say(approved(snapshot), 'reportFiled', { filedOn: '2026-09-09' });
const states = (snapshot: AnyMachineSnapshot) =>
  commitmentsOf(snapshot).duties.map(({ ref: { id }, state }) => `${id} ${state}`);

it.each<[Recipient, DutyId, DutyId]>([
  ['ppc', 'myNumber.preliminary', 'myNumber.final'],
  ['reviewBody', 'pmark.preliminary', 'pmark.final'],
  ['supervisor', 'cooperative.preliminary', 'cooperative.final'],
])('the %s receives a preliminary and then a final report', (recipient, preliminary, final) => {
  const first = opened(recipient, ref(preliminary, recipient), ref(final, recipient));
  expect(statesOf(first)).toEqual(['active.preliminary.drafting']);
  const between = filed(first);
  expect(states(between)).toEqual([`${preliminary} settled`, `${final} open`]);
  const ended = filed(say(between, 'finalStarted'));
  expect(statesOf(ended)).toEqual(['settled']);
  expect(states(ended)).toEqual([`${preliminary} settled`, `${final} settled`]);
});

it.each<[Recipient, DutyId]>([
  ['ppc', 'myNumber.effort'],
  ['ppc', 'myNumber.grave'],
  ['manbou', 'myNumber.report'],
  ['manbou', 'manbou.report'],
  ['japico', 'japico.report'],
])('the %s receives one report for %s, which has no number of days', (recipient, id) => {
  const snapshot = opened(recipient, ref(id, recipient));
  expect(statesOf(snapshot)).toEqual(['active.single.drafting']);
  expect(states(filed(snapshot))).toEqual([`${id} settled`]);
});

it.each<[Standing, boolean]>([
  ['due', false],
  ['possible', false],
  ['effort', true],
  ['recommended', true],
])('a report that is %s may be declined with a reason: %s', (standing, declinable) => {
  const snapshot = opened('manbou', ref('manbou.report', 'manbou', standing));
  const { allowed, reasons } = explain(version, snapshot, {
    type: 'dutyDeclined',
    at,
    actor: 'p',
    reason: 'r',
  } as never);
  expect(allowed).toBe(declinable);
  expect(reasons.flatMap(({ rules }) => rules)).toEqual(declinable ? [] : ['rule of manbou.report']);
});

it('one report to a body fulfils what the My Number notice asks of it too', () => {
  const snapshot = opened('manbou', ref('manbou.report', 'manbou'), ref('myNumber.report', 'manbou', 'effort'));
  expect(states(filed(snapshot))).toEqual(['manbou.report settled', 'myNumber.report settled']);
});

it('a report with classes that appear later begins with the preliminary', () => {
  const final = ref('pmark.final', 'reviewBody', 'due', '2026-10-09');
  const snapshot = opened('reviewBody', final);
  expect(statesOf(snapshot)).toEqual(['active.final.drafting']);
  const revised = say(snapshot, 'dutiesRevised', { duties: [ref('pmark.preliminary', 'reviewBody'), final] });
  expect(statesOf(revised)).toEqual(['active.preliminary.drafting']);
});

it('a late report names the rules of its own regime', () => {
  const late = approved(opened('reviewBody', ref('pmark.final', 'reviewBody', 'due', '2026-09-05')));
  const event = { type: 'reportFiled', at, actor: 'person', filedOn: '2026-09-09' };
  expect(explain(version, late, event).reasons).toMatchObject([
    { code: 'late-reason-needed', rules: ['rule of pmark.final'] },
  ]);
});
