import { type Kysely, sql } from 'kysely';

/** Everything from an organization to the mails of its incidents. Every row belongs to an organization. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organization (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      created_at timestamptz not null
    );

    create table person (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organization,
      name text not null,
      email text not null,
      lang text not null check (lang in ('ja', 'en')),
      created_at timestamptz not null
    );
    create unique index person_email on person (organization_id, lower(email));

    create table membership (
      organization_id uuid not null references organization,
      person_id uuid not null references person,
      role text not null check (role in ('owner', 'deputy', 'manager', 'officer')),
      primary key (organization_id, person_id, role)
    );

    create table api_key (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organization,
      name text not null,
      -- SHA-256 of the key; the key itself is in no row
      hash text not null unique,
      created_at timestamptz not null
    );

    -- one row: how legal time follows the machine's clock
    create table clock (
      id integer primary key check (id = 1),
      real_anchor timestamptz not null,
      virtual_anchor timestamptz not null,
      rate double precision not null check (rate >= 0)
    );

    -- real time: which process last finished a sweep
    create table heartbeat (
      process text primary key,
      swept_at timestamptz not null
    );

    create table incident (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organization,
      number text not null,
      title text not null,
      owner_id uuid references person,
      state text not null,
      next_due date,
      opened_at timestamptz not null,
      facts_revision integer not null,
      last_seq integer not null,
      head_hash text not null,
      unique (organization_id, number)
    );
    create index incident_open on incident (organization_id, next_due) where state not in ('closed', 'dismissed');

    create table instance (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      key text not null,
      machine text not null,
      machine_version integer not null,
      recipient text,
      states text[] not null,
      snapshot jsonb not null,
      rev integer not null,
      unique (incident_id, key)
    );

    -- facts, assessments and event texts are text, not jsonb: what was hashed and cited stays as it was written
    create table facts (
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      revision integer not null,
      at timestamptz not null,
      actor text not null,
      text text not null,
      primary key (incident_id, revision)
    );

    create table assessment (
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      revision integer not null,
      at timestamptz not null,
      -- 'appi-2024@1': the rule sets with the revisions that were applied
      rule_sets text[] not null,
      text text not null,
      primary key (incident_id, revision)
    );

    create table duty (
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      instance_id uuid not null references instance,
      key text not null,
      id text not null,
      recipient text not null,
      regime text not null,
      standing text not null,
      state text not null check (state in ('open', 'settled', 'withdrawn', 'declined')),
      known_day date not null,
      target date,
      due date,
      basis text not null,
      mode text,
      because text not null,
      opened_at timestamptz not null,
      primary key (incident_id, key)
    );

    create table timer (
      id bigint generated always as identity primary key,
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      key text not null,
      instance_key text not null,
      step text not null,
      rung text not null,
      n integer not null,
      due date,
      roles text[] not null,
      fire_at timestamptz not null,
      state text not null check (state in ('armed', 'fired', 'disarmed', 'superseded')),
      -- raised whenever the row changes: a wake-up that carries an older one is stale
      seq integer not null,
      fired_at timestamptz,
      -- real time; null: not handed to the queue yet
      enqueued_at timestamptz,
      unique (incident_id, key)
    );
    create index timer_armed on timer (fire_at) where state = 'armed';
    create index timer_not_enqueued on timer (fire_at) where state = 'armed' and enqueued_at is null;

    create table event (
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      seq integer not null,
      at timestamptz not null,
      actor text not null,
      target text not null,
      type text not null,
      -- the exact RFC 8785 text that was hashed
      text text not null,
      previous_hash text not null,
      hash text not null,
      primary key (incident_id, seq)
    );

    create table outbox (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      timer_id bigint references timer,
      -- 'mailbox' always goes to the built-in mailbox, 'mail' by whatever transport is set up
      channel text not null check (channel in ('mail', 'mailbox')),
      address text not null,
      payload text not null,
      state text not null check (state in ('queued', 'sending', 'sent', 'failed')),
      attempts integer not null,
      -- real time, as everything that is about leases and retries
      next_attempt_at timestamptz not null default clock_timestamp(),
      claimed_until timestamptz,
      claim uuid,
      created_at timestamptz not null
    );
    create index outbox_unsent on outbox (next_attempt_at) where state in ('queued', 'sending');

    -- the ledger: one row a mail, from queued to sent or failed; never changed backwards
    create table delivery (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      outbox_id uuid not null unique references outbox,
      timer_key text,
      person_id uuid references person,
      address text not null,
      state text not null check (state in ('queued', 'sent', 'failed')),
      transport text,
      message_id text,
      subject text,
      response text,
      attempts integer not null,
      queued_at timestamptz not null,
      settled_at timestamptz
    );
    create index delivery_incident on delivery (incident_id, queued_at);

    -- the built-in mailbox
    create table mail (
      id bigint generated always as identity primary key,
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      outbox_id uuid not null unique references outbox,
      address text not null,
      subject text not null,
      text text not null,
      html text not null,
      message_id text not null,
      at timestamptz not null
    );
    create index mail_newest on mail (organization_id, id);
  `.execute(db);
}
