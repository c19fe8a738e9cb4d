import type { Transaction } from 'kysely';
import { isOptional, type Standing } from '../domain/duty.ts';
import { EventRefused, type Refusal } from '../domain/errors.ts';
import type { MachineEvent } from '../domain/event.ts';
import type { DutyRow } from '../store/duties.ts';
import { newestFacts } from '../store/facts.ts';
import { lockIncident, saveIncident } from '../store/incidents.ts';
import { saveLink } from '../store/links.ts';
import type { Database } from '../store/schema.ts';
import type { Entry } from './chain.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import type { Changed } from './once.ts';
import { refusalWhenOver } from './over.ts';
import { process } from './process.ts';
import { type IncidentRecord, loadRecord } from './record.ts';
import { append, save } from './save.ts';
import { situationOf } from './situation.ts';
import { commitmentsOf } from './step.ts';

type Trx = Transaction<Database>;

/** Both incidents, locked in one order whoever asks, so that two who link them at once do not wait for each other. */
async function lockBoth(
  engine: EngineDependencies,
  trx: Trx,
  who: Who,
  first: string,
  second: string,
): Promise<[IncidentRecord, IncidentRecord]> {
  if (first === second) throw new EventRefused('link', first, [itself], []);
  const records = new Map<string, IncidentRecord>();
  for (const number of [first, second].sort())
    records.set(number, await loadRecord(engine, trx, await lockIncident(trx, who.organizationId, number)));
  return [records.get(first), records.get(second)] as [IncidentRecord, IncidentRecord];
}

const note = (type: string, data: object): Entry => ({ target: 'incident', type, machine: null, rev: null, data });

/** Records that two incidents belong together; nothing else changes. Throws NotFound, EventRefused. */
export async function link(
  engine: EngineDependencies,
  trx: Trx,
  { incident, other, note: why }: { incident: string; other: string; note?: string },
  who: Who,
): Promise<Changed<void>> {
  const { at, actor } = who;
  const [from, to] = await lockBoth(engine, trx, who, incident, other);
  await append(trx, from, [note('linked', { to: other, ...(why && { note: why }) })], { at, actor });
  await append(trx, to, [note('linked', { to: incident, ...(why && { note: why }) })], { at, actor });
  await saveIncident(trx, from.incident);
  await saveIncident(trx, to.incident);
  await saveLink(trx, linkRow(from, to, 'related', why ?? null, who));
  return { result: undefined, armed: [] };
}

/**
 * One incident was entered twice: this one ends, and the other carries its duties on. Refused unless the other lists
 * every duty that is owed here, due no later; refused when something was filed here already, because a filing cannot be
 * taken back (link them instead). Throws NotFound, EventRefused.
 */
export async function merge(
  engine: EngineDependencies,
  trx: Trx,
  { incident, into, reason }: { incident: string; into: string; reason: string },
  who: Who,
): Promise<Changed<IncidentRecord>> {
  const { at, actor } = who;
  const [from, to] = await lockBoth(engine, trx, who, incident, into);
  for (const { instances, incident: row } of [from, to]) {
    const over = refusalWhenOver(instances, 'mergedInto', row);
    if (over) throw over;
  }
  const reasons = [...whyNotCarried(from.duties, to), ...whyFiled(from)];
  if (reasons.length > 0) throw new EventRefused('mergedInto', incident, reasons, []);

  await append(trx, to, [note('duplicateMerged', { from: incident, head: from.incident.head_hash, reason })], {
    at,
    actor,
  });
  await saveIncident(trx, to.incident);
  await saveLink(trx, linkRow(from, to, 'mergedInto', reason, who));

  const stored = await newestFacts(trx, from.incident.id);
  const situation = { ...situationOf(stored, engine), instances: from.instances };
  const event: MachineEvent = { type: 'mergedInto', into, reason, at, actor };
  const outcome = process(situation, { kind: 'event', target: 'incident', event }, { at, actor });
  const saved = await save(trx, from, outcome, { at, actor }, engine.ladder);
  return { result: saved.record, armed: saved.armed };
}

/** Duties that are owed here and that the other incident does not carry as soon. */
function whyNotCarried(duties: DutyRow[], to: IncidentRecord): Refusal[] {
  return duties
    .filter(({ state, standing }) => state === 'open' && !isOptional({ standing: standing as Standing }))
    .filter(({ key, due }) => {
      const there = to.duties.find((duty) => duty.key === key);
      const carried = there && (there.state === 'open' || there.state === 'settled');
      return !carried || (due !== null && (there.due === null || there.due > due));
    })
    .map(({ key, due }) => ({
      code: 'duty-not-carried',
      ja: `統合先(${to.incident.number})に、義務「${key}」(期限 ${due ?? 'なし'})が同じかより早い期限でありません。先に統合先の事実(知った日など)を改訂してください。`,
      en: `${to.incident.number} does not carry the duty "${key}" (due ${due ?? 'promptly'}) by the same day or sooner: revise its facts first (the day of knowing, say).`,
      rules: [],
    }));
}

/** A filing cannot be taken back: whoever filed is linked, and not merged. */
export function whyFiled({
  instances,
  incident,
}: Pick<IncidentRecord, 'instances'> & { incident: { number: string } }): Refusal[] {
  const done = instances.some(({ snapshot }) =>
    commitmentsOf(snapshot).duties.some(({ state }) => state === 'settled'),
  );
  if (!done) return [];
  return [
    {
      code: 'already-filed',
      ja: `${incident.number} ではすでに報告または通知が行われています。統合せず、関連付けてください。`,
      en: `Something was filed or told under ${incident.number} already: link the two instead of merging them.`,
      rules: [],
    },
  ];
}

const itself: Refusal = {
  code: 'same-incident',
  ja: '同じインシデントどうしを関連付けることはできません。',
  en: 'An incident cannot be linked with itself.',
  rules: [],
};

const linkRow = (
  from: IncidentRecord,
  to: IncidentRecord,
  kind: 'related' | 'mergedInto',
  why: string | null,
  { organizationId, at, actor }: Who,
) => ({
  organization_id: organizationId,
  incident_id: from.incident.id,
  other_id: to.incident.id,
  kind,
  note: why,
  at,
  actor,
});
