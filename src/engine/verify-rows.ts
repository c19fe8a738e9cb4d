import { isDeepStrictEqual } from 'node:util';
import { statesOf } from '../../machines/reading.ts';
import type { Assessment } from '../contract/assessment.ts';
import { dutyKey, refOf } from '../domain/duty.ts';
import type { Evidence } from '../store/queries/evidence.ts';
import { nextDue } from './duty-rows.ts';
import type { EventText } from './event-text.ts';
import type { RowTrouble } from './fault-texts.ts';
import type { Replay, ReplayedInstance } from './replay.ts';
import { stateOf } from './save.ts';
import { commitmentsOf, persist } from './step.ts';

export interface RowFault {
  seq?: number;
  instance?: string;
  code: RowTrouble;
  detail?: string;
}

/** The tables are projections of the chain: what they hold must follow from it. Pure. */
export function verifyRows(evidence: Evidence, texts: EventText[], replayed: Replay): RowFault[] {
  return [
    ...instanceFaults(evidence, replayed.instances),
    ...dutyFaults(evidence, replayed.instances),
    ...factsFaults(evidence, texts),
    ...incidentFaults(evidence, texts, replayed.instances),
  ];
}

/** As a column of the type jsonb gives it back: what is undefined is not there. */
const asStored = (value: object): unknown => JSON.parse(JSON.stringify(value));

function instanceFaults({ instances }: Evidence, replayed: ReplayedInstance[]): RowFault[] {
  const rows = new Map(instances.map((row) => [row.key, row]));
  const faults = replayed.flatMap(({ key, version, snapshot, rev }): RowFault[] => {
    const row = rows.get(key);
    rows.delete(key);
    if (!row) return [{ instance: key, code: 'instance-missing' }];
    const beside = [
      ...(row.machine === version.name && row.machine_version === version.version ? [] : ['machine']),
      ...(isDeepStrictEqual(row.states, statesOf(snapshot)) ? [] : ['states']),
      ...(row.rev === rev ? [] : ['rev']),
    ];
    return [
      ...(isDeepStrictEqual(row.snapshot, asStored(persist(version, snapshot)))
        ? []
        : [{ instance: key, code: 'snapshot-differs' as const }]),
      ...(beside.length > 0 ? [{ instance: key, code: 'states-differ' as const, detail: beside.join(', ') }] : []),
    ];
  });
  return [...faults, ...[...rows.keys()].map((key): RowFault => ({ instance: key, code: 'instance-unexpected' }))];
}

function dutyFaults({ duties, instances }: Evidence, replayed: ReplayedInstance[]): RowFault[] {
  const rows = new Map<string, (typeof duties)[number]>(duties.map((row) => [row.key, row]));
  const carriers = new Map(instances.map(({ id, key }) => [id, key]));
  const faults = replayed.flatMap(({ key: instance, snapshot }) =>
    commitmentsOf(snapshot).duties.flatMap(({ ref, state, openedAt }): RowFault[] => {
      const key = dutyKey(ref);
      const row = rows.get(key);
      rows.delete(key);
      if (!row) return [{ instance, code: 'duty-differs', detail: key }];
      const differing = [
        ...(carriers.get(row.instance_id) === instance ? [] : ['instance']),
        ...(row.state === state ? [] : ['state']),
        ...(row.due === ref.due ? [] : ['due']),
        ...(row.target === ref.target ? [] : ['target']),
        ...(row.standing === ref.standing ? [] : ['standing']),
        ...(row.opened_at === openedAt ? [] : ['opened_at']),
      ];
      return differing.length > 0
        ? [{ instance, code: 'duty-differs', detail: `${key}: ${differing.join(', ')}` }]
        : [];
    }),
  );
  return [...faults, ...[...rows.keys()].map((key): RowFault => ({ code: 'duty-differs', detail: key }))];
}

/** Facts and assessments are kept as they were written; the chain holds the same facts, the rule sets and the duties. */
function factsFaults({ facts, assessments }: Evidence, texts: EventText[]): RowFault[] {
  const events = texts.filter(({ type }) => type === 'factsRevised');
  const revisions = new Set([...facts, ...assessments].map(({ revision }) => revision));
  const faults = events.flatMap(({ seq, at, actor, data }): RowFault[] => {
    const row = facts.find(({ revision }) => revision === data.revision);
    const assessed = assessments.find(({ revision }) => revision === data.revision);
    revisions.delete(Number(data.revision));
    const agree =
      row?.at === at &&
      row.actor === actor &&
      isDeepStrictEqual(parsed(row.text), data.facts) &&
      isDeepStrictEqual(assessed?.rule_sets, data.ruleSets) &&
      isDeepStrictEqual(dutiesIn(assessed?.text), data.duties);
    return agree ? [] : [{ seq, code: 'facts-differ', detail: `#${data.revision}` }];
  });
  return [...faults, ...[...revisions].map((revision): RowFault => ({ code: 'facts-differ', detail: `#${revision}` }))];
}

const dutiesIn = (text: string | undefined): unknown => {
  const assessment = parsed(text) as Partial<Assessment> | undefined;
  return Array.isArray(assessment?.duties) ? asStored(assessment.duties.map(refOf)) : undefined;
};

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function incidentFaults({ incident, duties }: Evidence, texts: EventText[], replayed: ReplayedInstance[]): RowFault[] {
  const revision = texts.filter(({ type }) => type === 'factsRevised').length;
  const differing = [
    ...(incident.state === stateOf(replayed) ? [] : ['state']),
    ...(incident.next_due === nextDue(duties) ? [] : ['next_due']),
    ...(incident.facts_revision === revision ? [] : ['facts_revision']),
  ];
  return differing.length > 0 ? [{ code: 'incident-differs', detail: differing.join(', ') }] : [];
}
