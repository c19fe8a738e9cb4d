import { isDeepStrictEqual } from 'node:util';
import { appliedTo, conclude } from '../../assessment/conclude.ts';
import { unknownFacts } from '../../assessment/unknown-facts.ts';
import type { Facts } from '../../contract/facts.ts';
import { reminderSteps } from '../../engine/reminder-steps.ts';
import { replay } from '../../engine/replay.ts';
import { persist } from '../../engine/step.ts';
import { completeFacts } from '../../law/complete-facts.ts';
import { pinsOf } from '../../law/rule-set.ts';
import { plan } from '../../reminders/plan.ts';
import type { Fault } from '../finding.ts';
import { contradictions } from './contradictions.ts';
import { arrangementOf, type Program, type Whole } from './incident.ts';

type Broken = Omit<Fault, 'machine' | 'how'>;

/** What holds of an incident after every move. */
export const brokenBy = (whole: Whole, program: Program): Broken[] => [
  ...contradictions(whole.instances, whole.assessment),
  ...armedFaults(whole, program),
];

/** The armed rows are the plan, but for what has fired or was said by a stronger one. */
function armedFaults({ timers, instances }: Whole, program: Program): Broken[] {
  const { policy, calendars } = arrangementOf(program);
  const said = new Set(timers.filter(({ state }) => state === 'fired' || state === 'superseded').map(({ key }) => key));
  const planned = plan(reminderSteps(instances, timers, policy), policy, calendars)
    .filter(({ key }) => !said.has(key))
    .map(({ key, at, to }) => `${key} ${at} ${to.join()}`);
  const armed = timers
    .filter(({ state }) => state === 'armed')
    .map(({ key, fire_at, roles }) => `${key} ${fire_at} ${roles.join()}`);
  const differing = [
    ...planned.filter((one) => !armed.includes(one)),
    ...armed.filter((one) => !planned.includes(one)),
  ];
  return differing.slice(0, 1).map((one) => ({ code: 'armed-differs', place: one.split(' ')[0] ?? null }));
}

/** The chained events, replayed, give the snapshots. It takes as long as the incident has events. */
export function replayFaults({ texts, instances }: Whole, { machines }: Program): Broken[] {
  const { instances: replayed, troubles } = replay(texts, machines);
  const differing = instances.filter(({ key, version, snapshot, rev }) => {
    const again = replayed.find((other) => other.key === key);
    return (
      again?.version !== version ||
      again.rev !== rev ||
      !isDeepStrictEqual(asStored(persist(version, again.snapshot)), asStored(persist(version, snapshot)))
    );
  });
  return [
    ...troubles.map(({ seq, code }): Broken => ({ code: 'replay-differs', place: `#${seq}`, detail: code })),
    ...differing.map(({ key }): Broken => ({ code: 'replay-differs', place: key })),
  ];
}

/** As a column of the type jsonb gives it back: what is undefined is not there. */
const asStored = (value: object): unknown => JSON.parse(JSON.stringify(value));

/** Whatever an unknown fact turns out to be, no obligation is new: none was concluded not to be due. */
export function unknownFaults({ facts, stamps }: Whole, { law }: Program): Broken[] {
  const selection = { pins: pinsOf(stamps), law };
  const obligations = (known: Facts): Set<string> => {
    const complete = completeFacts(known);
    const { duties } = conclude(complete, appliedTo(complete, selection));
    return new Set(
      duties.filter(({ id, standing }) => !isAdvice(id) && standing !== 'recommended').map(({ id }) => id),
    );
  };
  const before = obligations(facts);
  return unknownFacts(facts).flatMap(({ fact, answers }) =>
    answers.flatMap((answer) =>
      [...obligations(answer.facts)]
        .filter((id) => !before.has(id))
        .map((id): Broken => ({ code: 'unknown-concluded-not-due', place: id, detail: fact })),
    ),
  );
}

const isAdvice = (id: string): boolean => id === 'publication' || id === 'police.consult';
