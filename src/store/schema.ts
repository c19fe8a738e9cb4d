import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { AccessRole } from '../domain/access.ts';
import type { Day } from '../domain/day.ts';
import type { DutyState } from '../domain/duty.ts';
import type { Role } from '../domain/role.ts';
import type { OutageKind } from '../domain/system-mail.ts';
import type { Language } from '../domain/text.ts';
import type { Instant } from '../domain/time.ts';
import type { PaperTables } from './paper-schema.ts';
import type { SignInTables } from './sign-in-schema.ts';

/** Rows as PostgreSQL gives them through our type parsers: instants and days are texts, bigints are numbers. */

type GeneratedAlways<T> = ColumnType<T, never, never>;

export interface OrganizationTable {
  id: Generated<string>;
  name: string;
  /** May one approve one's own draft, with a reason? */
  self_approval: Generated<boolean>;
  /** Must whoever signs in have a second factor? */
  second_factor: Generated<boolean>;
  created_at: Instant;
}

export interface PersonTable {
  id: Generated<string>;
  organization_id: string;
  name: string;
  email: string;
  lang: Language;
  created_at: Instant;
  second_email: string | null;
  weekdays: number[] | null;
  opens: string | null;
  closes: string | null;
  /** The account that signs in as this person. */
  user_id: Generated<string | null>;
  deactivated_at: Generated<Instant | null>;
}

export interface AbsenceTable {
  id: Generated<string>;
  organization_id: string;
  person_id: string;
  from_day: Day;
  to_day: Day;
}

export interface DeputyTable {
  organization_id: string;
  person_id: string;
  deputy_id: string;
  from_day: Day | null;
  to_day: Day | null;
}

export type SettingKind = 'policy' | 'calendar' | 'profile';

export interface SettingTable {
  organization_id: string;
  kind: SettingKind;
  version: number;
  text: string;
  at: Instant;
  actor: string;
}

export interface SettingEventTable {
  organization_id: string;
  seq: number;
  at: Instant;
  actor: string;
  target: string;
  type: string;
  text: string;
  previous_hash: string;
  hash: string;
}

export interface ReplanTable {
  id: GeneratedAlways<number>;
  organization_id: string;
  incident_id: string;
  number: string;
  cause: string;
  setting_seq: number;
}

export interface MembershipTable {
  organization_id: string;
  person_id: string;
  role: Role;
}

export interface ApiKeyTable {
  id: Generated<string>;
  organization_id: string;
  name: string;
  hash: string;
  created_at: Instant;
  roles: Generated<AccessRole[]>;
  machine: Generated<boolean>;
  created_by: Generated<string | null>;
  expires_at: Generated<Instant | null>;
  revoked_at: Generated<Instant | null>;
  last_used_at: Generated<Instant | null>;
}

export interface ClockTable {
  id: number;
  real_anchor: Instant;
  virtual_anchor: Instant;
  rate: number;
}

export interface HeartbeatTable {
  process: string;
  swept_at: Instant | null;
  works: Generated<boolean>;
  started_at: Generated<Instant>;
  beat_at: Generated<Instant>;
  stopped_at: Instant | null;
}

export interface InstallationTable {
  id: number;
  uuid: Generated<string>;
  generation: number;
  place: string;
  queue_life: Generated<number>;
  queue_mark: string | null;
  queue_next: string | null;
}

export interface OutageTable {
  id: GeneratedAlways<number>;
  kind: OutageKind;
  since: Instant;
  noticed_at: Generated<Instant>;
  noticed_by: string;
  over_at: Instant | null;
}

export interface OutboxHoldTable {
  id: GeneratedAlways<number>;
  reason: 'restored' | 'asked';
  detail: string;
  held_at: Generated<Instant>;
  held_by: string;
  released_at: Instant | null;
  released_by: string | null;
}

export interface IncidentTable {
  id: Generated<string>;
  organization_id: string;
  number: string;
  title: string;
  owner_id: string | null;
  state: string;
  next_due: Day | null;
  opened_at: Instant;
  facts_revision: number;
  last_seq: number;
  head_hash: string;
  mail_compromised: Generated<boolean>;
  /** For the eyes of its owner and its readers only. */
  restricted: Generated<boolean>;
  reported_by: Generated<string | null>;
  /** Real time. */
  changed_at: GeneratedAlways<Instant>;
}

export interface InstanceTable {
  id: Generated<string>;
  organization_id: string;
  incident_id: string;
  key: string;
  machine: string;
  machine_version: number;
  recipient: string | null;
  states: string[];
  snapshot: JSONColumnType<object>;
  rev: number;
}

export interface FactsTable {
  organization_id: string;
  incident_id: string;
  revision: number;
  at: Instant;
  actor: string;
  text: string;
}

export interface AssessmentTable {
  organization_id: string;
  incident_id: string;
  revision: number;
  at: Instant;
  rule_sets: string[];
  text: string;
}

export interface DutyTable {
  organization_id: string;
  incident_id: string;
  instance_id: string;
  key: string;
  id: string;
  recipient: string;
  regime: string;
  standing: string;
  state: DutyState;
  known_day: Day;
  target: Day | null;
  due: Day | null;
  basis: string;
  mode: string | null;
  because: string;
  opened_at: Instant;
}

export type TimerState = 'armed' | 'fired' | 'disarmed' | 'superseded';

export interface TimerTable {
  id: GeneratedAlways<number>;
  organization_id: string;
  incident_id: string;
  key: string;
  instance_key: string;
  step: string;
  rung: string;
  n: number;
  due: Day | null;
  roles: Role[];
  fire_at: Instant;
  state: TimerState;
  seq: number;
  fired_at: Instant | null;
  enqueued_at: Instant | null;
  /** The life of the queue in which it was handed over. */
  queue_life: Generated<number>;
  /** Real time. */
  armed_at: Generated<Instant>;
  /** W3C traceparent of what armed it; null when nothing is traced. */
  trace: Generated<string | null>;
}

export interface EventTable {
  organization_id: string;
  incident_id: string;
  seq: number;
  at: Instant;
  actor: string;
  target: string;
  type: string;
  text: string;
  previous_hash: string;
  hash: string;
}

export interface OutboxTable {
  id: Generated<string>;
  organization_id: string;
  /** Null: a mail about the installation itself. */
  incident_id: string | null;
  timer_id: number | null;
  kind: Generated<'incident' | 'system'>;
  /** The hold during which it was written: that one lets it go. */
  hold_id: Generated<number | null>;
  trace: Generated<string | null>;
  channel: 'mail' | 'mailbox';
  address: string;
  payload: string;
  state: 'queued' | 'sending' | 'sent' | 'failed';
  attempts: number;
  next_attempt_at: Generated<Instant>;
  claimed_until: Instant | null;
  claim: string | null;
  created_at: Instant;
}

export interface DeliveryTable {
  id: Generated<string>;
  organization_id: string;
  incident_id: string | null;
  outbox_id: string;
  timer_key: string | null;
  person_id: string | null;
  address: string;
  state: 'queued' | 'sent' | 'failed';
  transport: string | null;
  message_id: string | null;
  subject: string | null;
  response: string | null;
  attempts: number;
  queued_at: Instant;
  settled_at: Instant | null;
  uncertain: Generated<boolean>;
  acknowledge_hash: string | null;
  acknowledged_at: Instant | null;
}

export interface IncidentLinkTable {
  organization_id: string;
  incident_id: string;
  other_id: string;
  kind: 'related' | 'mergedInto';
  note: string | null;
  at: Instant;
  actor: string;
}

export interface RequestTable {
  organization_id: string;
  actor: string;
  route: string;
  key: string;
  body_hash: string;
  response: string | null;
  created_at: Generated<Instant>;
}

export interface MailTable {
  id: GeneratedAlways<number>;
  organization_id: string;
  incident_id: string | null;
  outbox_id: string;
  address: string;
  subject: string;
  text: string;
  html: string;
  message_id: string;
  at: Instant;
}

export interface Database extends SignInTables, PaperTables {
  organization: OrganizationTable;
  person: PersonTable;
  membership: MembershipTable;
  api_key: ApiKeyTable;
  clock: ClockTable;
  heartbeat: HeartbeatTable;
  installation: InstallationTable;
  outage: OutageTable;
  outbox_hold: OutboxHoldTable;
  absence: AbsenceTable;
  deputy: DeputyTable;
  setting: SettingTable;
  setting_event: SettingEventTable;
  replan: ReplanTable;
  incident: IncidentTable;
  instance: InstanceTable;
  facts: FactsTable;
  assessment: AssessmentTable;
  duty: DutyTable;
  timer: TimerTable;
  event: EventTable;
  outbox: OutboxTable;
  delivery: DeliveryTable;
  mail: MailTable;
  request: RequestTable;
  incident_link: IncidentLinkTable;
}
