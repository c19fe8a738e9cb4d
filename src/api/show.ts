import type { z } from 'zod';
import { derivationOf } from '../assessment/derivation.ts';
import type { Assessment } from '../contract/assessment.ts';
import { isRecordable, payloadShape } from '../contract/events.ts';
import type { dutyViewSchema, IncidentShow, incidentSummarySchema, instanceSchema } from '../contract/incident.ts';
import { type Day, dayOf } from '../domain/day.ts';
import type { Basis, Mode, Reason, Recipient, Regime, Standing } from '../domain/duty.ts';
import { dutyTitle } from '../domain/duty-labels.ts';
import { numberOf } from '../engine/allocate.ts';
import type { Look } from '../engine/look.ts';
import { regions } from '../engine/reminder-mail.ts';
import { commitmentsOf } from '../engine/step.ts';
import { courseLabel, taskLabel } from '../graph/labels.ts';
import { placesOf } from '../graph/places.ts';
import { eventPermissions } from '../people/permissions.ts';
import { listPersons } from '../people/persons.ts';
import { newestAssessment } from '../store/queries/incidents.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { clockView } from './clock.ts';
import type { ApiDependencies } from './dependencies.ts';

type Row = Look['incident'];

export const summaryOf = (incident: Row): z.input<typeof incidentSummarySchema> => ({
  id: incident.number,
  title: incident.title,
  state: incident.state,
  stateLabel: courseLabel(incident.state),
  nextDue: incident.next_due,
  openedAt: incident.opened_at,
  factsRevision: incident.facts_revision,
});

/** An incident as it stands, with what can be done next, all of one moment. Throws NotFound. */
export const show = (deps: ApiDependencies, viewer: Viewer, number: string): Promise<IncidentShow> =>
  deps.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => showWithin({ ...deps, db: trx }, viewer, number));

/** The same on a transaction that is under way, as that sees it. */
export async function showWithin(deps: ApiDependencies, viewer: Viewer, number: string): Promise<IncidentShow> {
  const { db, engine } = deps;
  const { incident, instances, duties, nextEvents } = await engine.look(viewer, number, db);
  const [stored, persons] = await Promise.all([
    newestAssessment(db, incident.id),
    incident.owner_id === null ? [] : listPersons(db, viewer.organizationId),
  ]);
  const assessment = JSON.parse(stored.text) as Assessment;
  const today = dayOf(engine.clock.now());
  const keys = new Map(instances.map(({ id, key }) => [id, key]));
  return {
    incident: {
      ...summaryOf(incident),
      owner: persons.find(({ id }) => id === incident.owner_id) ?? null,
      lastSeq: incident.last_seq,
      headHash: incident.head_hash,
      mailCompromised: incident.mail_compromised,
      restricted: incident.restricted,
      ruleSets: stored.rule_sets,
      assessment,
      review: assessment.review,
    },
    instances: instances.map((instance) => instanceOf(instance, entrustorsOf(instances))),
    duties: inOrderOfDue(duties.map((duty) => dutyOf(duty, keys.get(duty.instance_id) ?? '', today))),
    nextEvents: nextEvents.flatMap(({ type, ...event }) =>
      isRecordable(type) ? [{ ...event, type, permissions: eventPermissions(type), data: payloadShape(type) }] : [],
    ),
    clock: clockView(engine.clock),
  };
}

interface Drafted {
  draft?: z.input<typeof instanceSchema>['draft'];
}

/** The names of the entrustors, in the order of their reports. */
const entrustorsOf = (instances: Look['instances']): string[] =>
  instances.flatMap(({ snapshot }) => (snapshot.context as { entrustors?: string[] }).entrustors ?? []);

function instanceOf(instance: Look['instances'][number], entrustors: string[]): z.input<typeof instanceSchema> {
  const { key, version, recipient, rev, snapshot } = instance;
  const context: object = snapshot.context;
  return {
    key,
    machine: version.name,
    version: version.version,
    recipient,
    states: placesOf(instance),
    rev,
    name: recipient === 'entrustor' ? (entrustors[numberOf(key) - 1] ?? null) : null,
    draft: (context as Drafted).draft ?? null,
    tasks: commitmentsOf(snapshot).tasks.map(({ id, openedAt, due }) => ({
      id,
      label: taskLabel(id),
      region: regions[id] ?? '',
      openedAt,
      due,
    })),
    ...('filings' in context && { filings: context.filings as Filings }),
    ...('reached' in context && { persons: context as Persons }),
  };
}

type Filings = NonNullable<z.input<typeof instanceSchema>['filings']>;
type Persons = NonNullable<z.input<typeof instanceSchema>['persons']>;
type DutyView = z.input<typeof dutyViewSchema>;

function dutyOf(row: Look['duties'][number], instance: string, today: Day): DutyView {
  // Rows are written from assessments, whose words the types of the domain are.
  const recipient = row.recipient as Recipient;
  const because = JSON.parse(row.because) as Reason[];
  return {
    key: row.key,
    instance,
    region: regions[row.id] ?? '',
    id: row.id,
    label: dutyTitle({ id: row.id, recipient }),
    recipient,
    regime: row.regime as Regime,
    standing: row.standing as Standing,
    state: row.state,
    knownDay: row.known_day,
    target: row.target,
    due: row.due,
    overdue: row.state === 'open' && row.due !== null && row.due < today,
    basis: row.basis as Basis,
    mode: row.mode as Mode | null,
    because,
    derivation: derivationOf({ knownDay: row.known_day, target: row.target, due: row.due, because }),
    openedAt: row.opened_at,
  };
}

/** As in an assessment: by due day, without one last, then by key. */
const inOrderOfDue = (duties: DutyView[]): DutyView[] => {
  const place = ({ due, key }: DutyView) => `${due ?? '~'} ${key}`;
  return [...duties].sort((a, b) => (place(a) < place(b) ? -1 : 1));
};
