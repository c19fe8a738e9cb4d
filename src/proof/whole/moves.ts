import type { Facts } from '../../contract/facts.ts';
import { EventRefused } from '../../domain/errors.ts';
import type { MachineEvent } from '../../domain/event.ts';
import { addMilliseconds } from '../../domain/time.ts';
import { stillTold } from '../../engine/advance.ts';
import { undoneAmong } from '../../engine/correct.ts';
import { whyFiled } from '../../engine/merge.ts';
import { refuseStrangeTimes } from '../../engine/open.ts';
import { refusalWhenOver } from '../../engine/over.ts';
import { refuseNothingNewer } from '../../engine/preview-upgrade.ts';
import { type Occurrence, process } from '../../engine/process.ts';
import { stateOf } from '../../engine/save.ts';
import { eventText } from '../how.ts';
import { incidentNumber, type Program, saved, situationOf, type Whole, waited } from './incident.ts';

/** One thing that happens to a whole incident. It is data: a list of moves, made again, leads to the same. */
export type Move =
  | { kind: 'event'; target: string; event: MachineEvent }
  | { kind: 'facts'; facts: Facts }
  | { kind: 'adopt' }
  | { kind: 'correct'; target: string; actor: string }
  | { kind: 'merge' }
  | { kind: 'wait'; hours: number };

const HOUR_MS = 3_600_000;

/** The incident after a move, through the same doors that the engine has. Throws EventRefused. */
export function moved(whole: Whole, move: Move, program: Program): Whole {
  if (move.kind === 'wait') return waited(whole, addMilliseconds(whole.at, move.hours * HOUR_MS), program);
  const target = 'target' in move ? move.target : undefined;
  const over = refusalWhenOver(whole.instances, nameOf(move), overAs(whole), target);
  if (over) throw over;
  const who = { at: whole.at, actor: actorOf(move) };
  const outcome = process(situationOf(whole, program), occurrenceOf(whole, move, program), who);
  return saved(whole, outcome, who.actor, program);
}

function occurrenceOf(whole: Whole, move: Exclude<Move, { kind: 'wait' }>, program: Program): Occurrence {
  switch (move.kind) {
    case 'event':
      return { kind: 'event', target: move.target, event: { ...move.event, at: whole.at } };
    case 'facts':
      refuseStrangeTimes(move.facts, whole.at);
      return { kind: 'facts', facts: stillTold(move.facts, whole.facts) };
    case 'adopt': {
      const stored = { text: JSON.stringify(whole.facts), rule_sets: whole.ruleSets };
      refuseNothingNewer(incidentNumber, stored, program.law);
      return { kind: 'adopt', reason: 'r', from: whole.ruleSets };
    }
    case 'correct': {
      const instance = whole.instances.find(({ key }) => key === move.target);
      if (!instance) throw notThere(move.target);
      const undone = undoneAmong(whole.texts, instance, move.actor, program.machines);
      return { kind: 'correct', target: move.target, undone, reason: 'r' };
    }
    case 'merge': {
      const reasons = whyFiled({ instances: whole.instances, incident: { number: incidentNumber } });
      if (reasons.length > 0) throw new EventRefused('mergedInto', incidentNumber, reasons, []);
      return { kind: 'event', target: 'incident', event: mergedInto(whole.at) };
    }
  }
}

const overAs = ({ instances }: Whole) => ({ number: incidentNumber, state: stateOf(instances) });

const mergedInto = (at: string): MachineEvent => ({
  type: 'mergedInto',
  into: 'INC-2026-0002',
  reason: 'r',
  at,
  actor: 'first',
});

/** Left out of a list of moves, what made an instance leaves later moves without their target. */
const notThere = (target: string): EventRefused =>
  new EventRefused(
    'correct',
    target,
    [{ code: 'not-there', ja: 'ありません。', en: 'It is not there.', rules: [] }],
    [],
  );

const nameOf = (move: Move): string =>
  move.kind === 'event' ? move.event.type : move.kind === 'correct' ? 'correct' : move.kind;

const actorOf = (move: Move): string =>
  move.kind === 'event' ? move.event.actor : move.kind === 'correct' ? move.actor : 'first';

/** A move as a path lists it. */
export function moveText(move: Move): string {
  switch (move.kind) {
    case 'event':
      return eventText(move.event, move.target);
    case 'facts':
      return `facts ${JSON.stringify(move.facts)}`;
    case 'correct':
      return `correct ${move.target} (${move.actor})`;
    case 'wait':
      return `wait ${move.hours} h`;
    default:
      return move.kind;
  }
}
