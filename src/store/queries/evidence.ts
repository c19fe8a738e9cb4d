import type { Kysely, Transaction } from 'kysely';
import { selfApprovalOf } from '../approval.ts';
import type { EventRow } from '../events.ts';
import type { AssessmentRow, FactsRow } from '../facts.ts';
import type { Database } from '../schema.ts';
import type { SettingEventRow, SettingRow } from '../settings.ts';
import { eventsOf, factsHistory, type IncidentView, viewIncident } from './incidents.ts';
import { type Member, members } from './people.ts';
import { settingEventsOf } from './settings.ts';
import type { Viewer } from './visible.ts';

/** Everything of an incident that its chain has something to say about. */
export interface Evidence extends IncidentView {
  events: EventRow[];
  facts: FactsRow[];
  assessments: AssessmentRow[];
}

/** Everything of an organization that the chain of its settings has something to say about. */
export interface SettingsEvidence {
  organizationId: string;
  events: SettingEventRow[];
  settings: SettingRow[];
  people: Member[];
  selfApproval: boolean;
}

/** All as of one instant, while operators go on working. */
const asOfNow = <Read>(db: Kysely<Database>, read: (trx: Transaction<Database>) => Promise<Read>): Promise<Read> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);

/** Throws NotFound. */
export const evidenceOf = (db: Kysely<Database>, viewer: Viewer, number: string): Promise<Evidence> =>
  asOfNow(db, async (trx) => {
    const view = await viewIncident(trx, viewer, number);
    const { id } = view.incident;
    const events = await eventsOf(trx, id);
    const facts = await factsHistory(trx, id);
    const assessments = await trx
      .selectFrom('assessment')
      .selectAll()
      .where('incident_id', '=', id)
      .orderBy('revision')
      .execute();
    return { ...view, events, facts, assessments };
  });

export const settingsEvidenceOf = (db: Kysely<Database>, organizationId: string): Promise<SettingsEvidence> =>
  asOfNow(db, async (trx) => {
    const events = await settingEventsOf(trx, organizationId);
    const settings = await trx
      .selectFrom('setting')
      .selectAll()
      .where('organization_id', '=', organizationId)
      .orderBy('kind')
      .orderBy('version')
      .execute();
    const people = await members(trx, organizationId);
    const { allowed } = await selfApprovalOf(trx, organizationId);
    return { organizationId, events, settings, people, selfApproval: allowed };
  });
