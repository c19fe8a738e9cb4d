import { type Kysely, sql, type Transaction } from 'kysely';
import type { ApiKeyRow } from '../api-keys.ts';
import { selfApprovalOf } from '../approval.ts';
import type { EventRow } from '../events.ts';
import type { AssessmentRow, FactsRow } from '../facts.ts';
import type { Database } from '../schema.ts';
import { secondFactorOf } from '../second-factor.ts';
import type { SettingEventRow, SettingRow } from '../settings.ts';
import { eventsOf, factsHistory, type IncidentView, viewIncident } from './incidents.ts';
import { type AttachmentRow, attachmentsOf, type NoteRow, notesOf } from './papers.ts';
import { type Member, members } from './people.ts';
import { settingEventsOf } from './settings.ts';
import type { Viewer } from './visible.ts';

/** Everything of an incident that its chain has something to say about. */
export interface Evidence extends IncidentView {
  events: EventRow[];
  facts: FactsRow[];
  assessments: AssessmentRow[];
  notes: NoteRow[];
  /** `contents`: the SHA-256 of the bytes as they are now; null: they are gone. */
  attachments: (AttachmentRow & { contents: string | null })[];
}

/** Everything of an organization that the chain of its settings has something to say about. */
export interface SettingsEvidence {
  organizationId: string;
  events: SettingEventRow[];
  settings: SettingRow[];
  people: Member[];
  selfApproval: boolean;
  secondFactor: boolean;
  apiKeys: ApiKeyRow[];
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
    const notes = await notesOf(trx, id);
    const digests = await trx
      .selectFrom('attachment')
      .select(['id', sql<string | null>`encode(sha256(bytes), 'hex')`.as('contents')])
      .where('incident_id', '=', id)
      .execute();
    const contents = new Map(digests.map((row) => [row.id, row.contents]));
    const attachments = (await attachmentsOf(trx, id)).map((row) => ({
      ...row,
      contents: contents.get(row.id) ?? null,
    }));
    return { ...view, events, facts, assessments, notes, attachments };
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
    const { demanded } = await secondFactorOf(trx, organizationId);
    const apiKeys = await trx
      .selectFrom('api_key')
      .selectAll()
      .where('organization_id', '=', organizationId)
      .orderBy('created_at')
      .execute();
    return { organizationId, events, settings, people, selfApproval: allowed, secondFactor: demanded, apiKeys };
  });
