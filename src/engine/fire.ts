import { realDelayUntil } from '../domain/clock.ts';
import { dayOf } from '../domain/day.ts';
import type { Person } from '../domain/person.ts';
import type { Role } from '../domain/role.ts';
import { elapsed, systemNow } from '../domain/time.ts';
import { lockIncidentOfTimer, saveIncident } from '../store/incidents.ts';
import { insertOutbox } from '../store/outbox.ts';
import { markFired, type TimerRow, timersOf } from '../store/timers.ts';
import { newToken } from './acknowledge-link.ts';
import { type Addressee, addresseesOf } from './addressees.ts';
import { rearm } from './arm.ts';
import { arrangementOf } from './arrangement.ts';
import type { EngineDependencies } from './dependencies.ts';
import { mailId } from './mail-id.ts';
import { freshRows } from './outbox-rows.ts';
import { loadRecord } from './record.ts';
import { administrator, followingOf, ownersOf, reminderOf } from './reminder-mail.ts';
import { append } from './save.ts';
import { wakeUps } from './wake-ups.ts';

/** `earlyByMs`: real milliseconds still to wait; null when the clock stands. */
export type Fired = 'fired' | 'stale' | { earlyByMs: number | null };

/**
 * A timer's instant has come: the reminder is recorded, its mails go into the outbox and the ledger, the next rung is
 * armed, in one transaction. Does nothing when the row is no longer armed at this sequence (`stale`: it fired, moved or
 * was disarmed since the wake-up was queued) or when its time has not come. So it may run twice.
 */
export async function fire(engine: EngineDependencies, wake: { id: number; seq: number }): Promise<Fired> {
  const at = engine.clock.now();
  const fired = await engine.db.transaction().execute(async (trx) => {
    const incident = await lockIncidentOfTimer(trx, wake.id);
    if (!incident) return undefined;
    const timers = await timersOf(trx, incident.id);
    const timer = timers.find((row) => row.id === wake.id);
    if (timer?.state !== 'armed' || timer.seq !== wake.seq) return undefined;
    if (timer.fire_at > at) return { early: timer };
    await markFired(trx, timer.id, at);

    const record = await loadRecord(engine, trx, incident);
    const reminder = reminderOf(engine, record, timer, at);
    // Its step ended without the row being disarmed: nothing is left to remind of.
    if (!reminder) return { mails: [], armed: [], told: null };
    const arrangement = await arrangementOf(trx, incident, engine.ladder);
    const mails = addresseesOf(rolesTold(timer, timers), arrangement.roster, dayOf(at), {
      mailCompromised: incident.mail_compromised,
    }).map((person) => ({ id: mailId(incident.id, timer.key, person.id), person, ...newToken() }));
    const who = { at, actor: 'sokuho' };
    const data = {
      timer: timer.key,
      plannedAt: timer.fire_at,
      mails: mails.map(({ id, person }) => ({ outbox: id, person: person.id, ...tellingOf(person, (one) => one.id) })),
    };
    await append(
      trx,
      record,
      [{ target: timer.instance_key, type: 'reminderDue', machine: null, rev: null, data }],
      who,
    );
    const { timers: changed, armed } = await rearm(trx, incident, record.instances, arrangement, at, {
      rows: timers.map((row) => (row === timer ? { ...row, state: 'fired', fired_at: at } : row)),
    });
    const said = {
      ...reminder,
      // With this very event in it: the mailbox becomes an anchor outside.
      chainHead: incident.head_hash,
      ...ownersOf(arrangement.roster),
      ...followingOf(timer, armed, at),
    };
    await insertOutbox(
      trx,
      mails.map(({ id, person, token, hash }) => {
        const acknowledgeLink = engine.publicUrl && `${engine.publicUrl}/acknowledge/${token}`;
        return rowsFor({ id, timer, person, hash, at }, { ...said, acknowledgeLink, ...saidTo(person) });
      }),
    );
    await saveIncident(trx, incident);
    const told = { incident: incident.number, event: incident.last_seq, timer: timer.key, late: timer };
    return { mails: mails.map(({ id }) => id), armed: changed, told };
  });
  if (!fired) return 'stale';
  if ('early' in fired) return { earlyByMs: realDelayUntil(engine.clock, fired.early.fire_at) };
  engine.nudge({
    timers: wakeUps(engine.clock, fired.armed),
    mails: fired.mails.map((id) => ({ id, attempt: 0, delayMs: 0 })),
  });
  if (fired.told) tellFired(engine, fired.told, fired.mails);
  return 'fired';
}

/**
 * The roles that hear of it. The first reminder of a step speaks for those that it superseded: of an incident that is
 * entered late the manager hears, but so does whoever would have heard before.
 */
export function rolesTold(timer: TimerRow, timers: TimerRow[]): Role[] {
  const ofStep = timers.filter(
    ({ instance_key, step, due }) => instance_key === timer.instance_key && step === timer.step && due === timer.due,
  );
  if (ofStep.some(({ state }) => state === 'fired')) return timer.roles;
  const before = ofStep.filter(({ state }) => state === 'superseded').flatMap((row) => row.roles);
  return [...new Set([...timer.roles, ...before])];
}

/** After the commit: how late it was, for the metrics, and which event it became, for the log. */
function tellFired(
  { observe = () => {}, clock }: EngineDependencies,
  { late, ...told }: { incident: string; event: number; timer: string; late: TimerRow },
  mails: string[],
): void {
  const { rate } = clock.setting;
  // One that was past when it was armed is late since then only.
  const lateMs = Math.min(elapsed(late.fire_at, clock.now()) / rate, elapsed(late.armed_at, systemNow()));
  const lateSeconds = rate === 0 ? null : Math.max(0, lateMs / 1_000);
  observe({ type: 'timerFired', ...told, lateSeconds });
  for (const outbox of mails) observe({ type: 'mail', state: 'queued', outbox, attempt: 0 });
}

/** For whom somebody stands in, and who could not be told; left out when it is nobody. */
const tellingOf = (
  { insteadOf, unreachable }: Addressee,
  nameOf: (member: { id: string; name: string }) => string,
) => ({
  ...(insteadOf.length > 0 && { insteadOf: insteadOf.map(nameOf) }),
  ...(unreachable.length > 0 && { unreachable: unreachable.map(nameOf) }),
});

function saidTo(person: Addressee) {
  const { insteadOf, unreachable } = tellingOf(person, ({ name }) => name) as {
    insteadOf?: string[];
    unreachable?: string[];
  };
  const { name, email, lang } = person;
  return { addressee: { name, email, lang, ...(insteadOf && { insteadOf }) }, ...(unreachable && { unreachable }) };
}

interface NewMail {
  id: string;
  timer: TimerRow;
  person: Person;
  /** Of the token in its link. */
  hash: string;
  at: string;
}

function rowsFor({ id, timer, person, hash, at }: NewMail, payload: object) {
  const owner = { organization_id: timer.organization_id, incident_id: timer.incident_id };
  const isAdministrator = person.id === administrator.id;
  const { outbox, delivery } = freshRows({ id, address: person.email, payload, at });
  return {
    outbox: {
      ...outbox,
      ...owner,
      timer_id: timer.id,
      channel: isAdministrator ? ('mailbox' as const) : ('mail' as const),
    },
    delivery: {
      ...delivery,
      ...owner,
      timer_key: timer.key,
      person_id: isAdministrator ? null : person.id,
      acknowledge_hash: hash,
      acknowledged_at: null,
    },
  };
}
