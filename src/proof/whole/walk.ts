import { EventRefused, SokuhoError } from '../../domain/errors.ts';
import type { MachineEvent } from '../../domain/event.ts';
import type { Instant } from '../../domain/time.ts';
import { explain } from '../../engine/explain.ts';
import { withOpenItems } from '../../engine/open-items.ts';
import type { LiveInstance } from '../../engine/record.ts';
import type { Fault } from '../finding.ts';
import { worlds } from '../worlds/worlds.ts';
import { news, openings } from './cases.ts';
import { type Chance, chanceOf } from './chance.ts';
import { errandsAt, everything } from './errands.ts';
import { opened, type Program, type Whole } from './incident.ts';
import { brokenBy, replayFaults, unknownFaults } from './invariants.ts';
import { type Move, moved } from './moves.ts';

type Broken = Omit<Fault, 'machine' | 'how'>;

/** What a walk begins with; the rest is its moves. */
export interface Beginning {
  opening: number;
  at: Instant;
}

export interface Walk {
  beginning: Beginning;
  moves: Move[];
  refused: number;
  reminders: number;
  /** What does not hold at its end; null: it went to its last step. */
  broken: Broken | null;
}

export const walkLength = 100;
/** Replaying takes as long as the incident has events, so it is not done after every move. */
const replayEvery = 25;
const firstAt = '2026-09-01T03:00:00.000Z';

/** One incident from its opening on, with whatever comes to whom; the same seed leads the same way. */
export function walk(seed: number, program: Program): Walk {
  const chance = chanceOf(seed);
  const beginning = { opening: chance.below(openings.length), at: firstAt };
  let whole = begun(beginning, program);
  const [broken = null] = brokenBy(whole, program);
  const result: Walk = { beginning, moves: [], refused: 0, reminders: 0, broken };
  let ahead: Move[] = [];
  for (let step = 1; step <= walkLength && result.broken === null; step += 1) {
    if (ahead.length === 0) ahead = nextMoves(whole, chance);
    const [move, ...rest] = ahead as [Move, ...Move[]];
    ahead = rest;
    result.moves.push(move);
    const isCheckpoint = step % replayEvery === 0 || step === walkLength;
    const made = make(whole, move, program, isCheckpoint);
    if (made.refused) result.refused += 1;
    whole = made.whole;
    result.broken = made.broken;
  }
  result.reminders = whole.timers.filter(({ state }) => state === 'fired').length;
  return result;
}

/** The moves made again, up to the first after which something does not hold; null: it all holds. */
export function retraced(
  { beginning, moves, isReplayed }: { beginning: Beginning; moves: readonly Move[]; isReplayed: boolean },
  program: Program,
): { broken: Broken; length: number } | null {
  let whole = begun(beginning, program);
  const [atOnce] = brokenBy(whole, program);
  if (atOnce) return { broken: atOnce, length: 0 };
  for (const [index, move] of moves.entries()) {
    const made = make(whole, move, program, isReplayed);
    if (made.broken) return { broken: made.broken, length: index + 1 };
    whole = made.whole;
  }
  return null;
}

/** An incident is run by the program of its day, and from then on by one that knows a newer revision of the law. */
function begun({ opening, at }: Beginning, { machines, ladder }: Program): Whole {
  return opened(openings[opening] ?? (openings[0] as (typeof openings)[number]), at, { machines, ladder });
}

interface Made {
  whole: Whole;
  refused: boolean;
  broken: Broken | null;
}

/** A move, and what no longer holds after it. Whatever the program throws but a refusal is a fault of its own. */
function make(before: Whole, move: Move, program: Program, isCheckpoint: boolean): Made {
  try {
    const whole = moved(before, move, program);
    const [broken = null] = [
      ...brokenBy(whole, program),
      ...(whole.factsRevision === before.factsRevision ? [] : unknownFaults(whole, program)),
      ...(isCheckpoint ? replayFaults(whole, program) : []),
    ];
    return { whole, refused: false, broken };
  } catch (error) {
    if (error instanceof EventRefused) return { whole: before, refused: true, broken: unsaid(error) };
    const detail = error instanceof SokuhoError || error instanceof TypeError ? error.message : null;
    if (detail === null) throw error;
    return { whole: before, refused: true, broken: { code: 'failed', place: move.kind, detail } };
  }
}

const unsaid = ({ event, target, reasons }: EventRefused): Broken | null =>
  reasons.length > 0 && reasons.every(({ ja, en }) => ja !== '' && en !== '')
    ? null
    : { code: 'refusal-without-reason', place: `${target} x ${event}` };

const people = ['first', 'second', 'third'] as const;

/** One move, or an errand of several: events alone, one as likely as the other, never came to the end of anything. */
function nextMoves(whole: Whole, chance: Chance): Move[] {
  const { instances, facts, at } = whole;
  const kind = chance.next();
  if (kind < 0.15) return [{ kind: 'wait', hours: 1 + chance.below(chance.next() < 0.85 ? 20 : 300) }];
  if (kind < 0.23)
    return [{ kind: 'facts', facts: { ...facts, incident: { ...facts.incident, ...chance.pick(news) } } }];
  if (kind < 0.24) return [{ kind: 'adopt' }];
  if (kind < 0.245) return [{ kind: 'merge' }];
  const target = chance.pick(instances) as LiveInstance;
  const actor = chance.pick(people) ?? 'first';
  if (kind < 0.29) return [{ kind: 'correct', target: target.key, actor }];
  if (kind < 0.31) return [...everything([...instances].reverse(), at)];
  const errand = kind < 0.5 ? chance.pick(errandsAt(target, at)) : undefined;
  if (errand) return [...errand];
  const event = nextEvent(target, whole, chance);
  return [{ kind: 'event', target: target.key, event: event.actor === 'first' ? { ...event, actor } : event }];
}

/** Mostly what is accepted and leads on, or the walk would stay where it is; else anything. */
function nextEvent(instance: LiveInstance, { instances, at }: Whole, chance: Chance): MachineEvent {
  const { version, snapshot } = instance;
  const world = worlds[version.name];
  const events = [...world.events(at), ...(world.fitting?.(snapshot.context, at) ?? [])].filter(
    ({ type }) => !ofTheEngine.has(type),
  );
  const accepted = events
    .filter(
      ({ type }) => type !== 'acknowledge' && !(type === 'entrustorsNamed' && snapshot.context.entrustors.length > 0),
    )
    .filter((event) => explain(version, snapshot, withOpenItems(event, instances)).allowed);
  return (chance.next() < 0.8 ? chance.pick(accepted) : undefined) ?? (chance.pick(events) as MachineEvent);
}

const ofTheEngine = new Set<string>(['dutiesRevised', 'procedureRevised', 'mergedInto']);
