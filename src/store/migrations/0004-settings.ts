import { type Kysely, sql } from 'kysely';

/** What an organization decides about who is reminded, and when: versioned settings, people's particulars, a chain of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- every version is kept; the newest of a kind holds
    create table setting (
      organization_id uuid not null references organization,
      kind text not null check (kind in ('policy', 'calendar')),
      version integer not null,
      text text not null,
      at timestamptz not null,
      actor text not null,
      primary key (organization_id, kind, version)
    );

    alter table person
      -- on another domain, for when the first may be read by an intruder
      add column second_email text,
      -- null: the hours of the organization
      add column weekdays smallint[],
      add column opens text,
      add column closes text,
      add constraint person_week check (num_nulls(weekdays, opens, closes) in (0, 3));

    create table absence (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organization,
      person_id uuid not null references person,
      from_day date not null,
      to_day date not null check (from_day <= to_day)
    );
    create index absence_person on absence (person_id, to_day);

    -- 役職代行: who stands in while a person is away
    create table deputy (
      organization_id uuid not null references organization,
      person_id uuid not null references person,
      deputy_id uuid not null references person check (deputy_id <> person_id),
      from_day date,
      to_day date,
      check (from_day <= to_day)
    );
    create index deputy_person on deputy (person_id);

    alter table incident add column mail_compromised boolean not null default false;

    -- one chain an organization, of its settings
    create table setting_event (
      organization_id uuid not null references organization,
      seq integer not null,
      at timestamptz not null,
      actor text not null,
      target text not null,
      type text not null,
      -- the exact RFC 8785 text that was hashed
      text text not null,
      previous_hash text not null,
      hash text not null,
      primary key (organization_id, seq)
    );

    -- incidents whose timers are to be planned anew; only ever inserted and deleted, and without a reference to the
    -- incident, whose lock whoever changes a setting must not wait for
    create table replan (
      id bigint generated always as identity primary key,
      organization_id uuid not null references organization,
      incident_id uuid not null,
      number text not null,
      cause text not null,
      setting_seq integer not null
    );
    create index replan_incident on replan (incident_id);
  `.execute(db);
}
