import { statesOf } from '../../machines/reading.ts';
import type { Machines } from '../../machines/registry.ts';
import type { MigrationPreview } from '../contract/migration.ts';
import { dutyKey } from '../domain/duty.ts';
import { dutyTitle } from '../domain/duty-labels.ts';
import type { Refusal } from '../domain/errors.ts';
import { newestFacts } from '../store/facts.ts';
import { timersOfIncident, viewIncident } from '../store/queries/incidents.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { differenceOf } from './arm.ts';
import { arrangementOf } from './arrangement.ts';
import type { EngineDependencies } from './dependencies.ts';
import { isRefused, migrated } from './migrate.ts';
import { type Migration, type Move, movesOf } from './migration.ts';
import { nextEventsOf } from './next-events.ts';
import { refusalWhenOver } from './over.ts';
import { type Occurrence, process } from './process.ts';
import { type LiveInstance, liveInstances } from './record.ts';
import { changesOf, labelsOf } from './reminder-changes.ts';
import { situationOf } from './situation.ts';
import { commitmentsOf } from './step.ts';
import { taskTitle } from './task-words.ts';

type Preview = MigrationPreview['instances'][number];

/**
 * What moving to newer versions of its machines would make of an incident, by the very functions that do it; all of one
 * moment, and nothing changes. One that cannot move says why, and the others are looked at without it. Throws NotFound.
 */
export const previewMigration = (
  engine: EngineDependencies,
  viewer: Viewer,
  number: string,
  asked: Migration,
): Promise<MigrationPreview> =>
  engine.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const { machines, clock, ladder } = engine;
      const who = { at: clock.now(), actor: '' };
      const { incident, instances: stored } = await viewIncident(trx, viewer, number);
      const before = liveInstances(stored, machines);
      const over = refusalWhenOver(before, 'machineMigrated', incident);
      const moves = movesOf(before, asked, machines).map((move) => ({
        ...move,
        reasons: over?.reasons ?? whyNot(before, move, who, machines),
      }));
      const movable = moves.filter(({ reasons }) => reasons.length === 0);
      const situation = { ...situationOf(await newestFacts(trx, incident.id), engine), instances: before };
      const { instances: after } = process(
        situation,
        movable.map((move): Occurrence => ({ kind: 'migrate', move, reason: '' })),
        who,
      );
      const rows = await timersOfIncident(trx, incident.id);
      const difference = differenceOf(rows, after, await arrangementOf(trx, incident, ladder), who.at);
      const reminders = changesOf(rows, difference, labelsOf([...before, ...after]), who.at);
      return {
        incident: number,
        instances: moves.flatMap((move) => {
          const [was, is] = [before, after].map((all) => all.find(({ key }) => key === move.target));
          if (!was || !is) return [];
          const events = { before: eventsOf(was, before, who.at), after: eventsOf(is, after, who.at) };
          return [{ ...compared(was, is), ...saidOf(move), events, reminders: remindersOf(reminders, was.key) }];
        }),
      };
    });

type WithReasons = Move & Pick<Preview, 'reasons'>;

function whyNot(
  instances: LiveInstance[],
  { target, ...stamps }: Move,
  who: { at: string; actor: string },
  machines: Machines | undefined,
): Refusal[] {
  const instance = instances.find(({ key }) => key === target);
  const result = instance && migrated(instance, { type: 'machineMigrated', reason: '', ...stamps, ...who }, machines);
  return result && isRefused(result) ? result : [];
}

const saidOf = ({ target, from, to, reasons }: WithReasons) => ({ instance: target, from, to, reasons });

const compared = (was: LiveInstance, is: LiveInstance) => ({
  rev: was.rev,
  states: { before: placesOf(was), after: placesOf(is) },
  duties: dutiesThatDiffer(was, is),
  tasks: { opened: tasksWithout(is, was), ended: tasksWithout(was, is) },
});

const placesOf = ({ version: { labels }, snapshot }: LiveInstance) =>
  statesOf(snapshot).map((path) => ({ path, label: labels[path]?.label ?? { ja: path, en: path } }));

const eventsOf = (instance: LiveInstance, all: LiveInstance[], at: string) =>
  nextEventsOf(instance, all, at).map(({ type, label, allowed }) => ({ type, label, allowed }));

const dutiesThatDiffer = (was: LiveInstance, is: LiveInstance): Preview['duties'] =>
  commitmentsOf(was.snapshot).duties.flatMap(({ ref, state }) => {
    const key = dutyKey(ref);
    const next = commitmentsOf(is.snapshot).duties.find((duty) => dutyKey(duty.ref) === key);
    return next && next.state !== state ? [{ key, label: dutyTitle(ref), from: state, to: next.state }] : [];
  });

/** The tasks of one that are not the other's. */
const tasksWithout = (one: LiveInstance, other: LiveInstance): Preview['tasks']['opened'] =>
  commitmentsOf(one.snapshot)
    .tasks.filter(({ id }) => !commitmentsOf(other.snapshot).tasks.some((task) => task.id === id))
    .map(({ id }) => ({ id, label: taskTitle(one, id) }));

const remindersOf = (changes: Preview['reminders'], instance: string): Preview['reminders'] => {
  const own = <Rung extends { instance: string }>(rungs: Rung[]) => rungs.filter((rung) => rung.instance === instance);
  const { armed, atOnce, moved, disarmed, superseded } = changes;
  return {
    armed: own(armed),
    atOnce: own(atOnce),
    moved: own(moved),
    disarmed: own(disarmed),
    superseded: own(superseded),
  };
};
