import { type Kysely, sql } from 'kysely';

/** Who may sign in and what they may do: accounts, sessions, access roles, keys that end, incidents for some eyes only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- the tables of better-auth 1.7, which reads and writes them itself; their columns are its fields
    create schema auth;

    create table auth."user" (
      id text primary key default gen_random_uuid()::text,
      name text not null,
      email text not null unique,
      email_verified boolean not null default false,
      image text,
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp(),
      two_factor_enabled boolean default false
    );

    create table auth.session (
      id text primary key default gen_random_uuid()::text,
      expires_at timestamptz not null,
      token text not null unique,
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp(),
      ip_address text,
      user_agent text,
      user_id text not null references auth."user" on delete cascade,
      -- ours: the organization that is looked at; null: the first
      organization_id uuid
    );
    create index session_of_user on auth.session (user_id);

    create table auth.account (
      id text primary key default gen_random_uuid()::text,
      account_id text not null,
      provider_id text not null,
      user_id text not null references auth."user" on delete cascade,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp()
    );
    create index account_user on auth.account (user_id);
    create unique index account_provider on auth.account (provider_id, account_id);

    create table auth.verification (
      id text primary key default gen_random_uuid()::text,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp()
    );
    create index verification_identifier on auth.verification (identifier);

    create table auth.two_factor (
      id text primary key default gen_random_uuid()::text,
      secret text not null,
      backup_codes text not null,
      user_id text not null references auth."user" on delete cascade,
      verified boolean default true,
      failed_verification_count integer default 0,
      locked_until timestamptz
    );
    create index two_factor_user on auth.two_factor (user_id);

    create table auth.passkey (
      id text primary key default gen_random_uuid()::text,
      name text,
      public_key text not null,
      user_id text not null references auth."user" on delete cascade,
      credential_id text not null unique,
      counter integer not null,
      device_type text not null,
      backed_up boolean not null,
      transports text,
      created_at timestamptz default clock_timestamp(),
      aaguid text
    );
    create index passkey_user on auth.passkey (user_id);

    alter table person
      add column user_id text references auth."user" on delete set null,
      -- real time; who left is told nothing, and gets in nowhere
      add column deactivated_at timestamptz;
    create unique index person_user on person (user_id, organization_id);

    create table person_access (
      organization_id uuid not null references organization,
      person_id uuid not null references person,
      role text not null check (role in ('finder', 'operator', 'approver', 'administrator', 'auditor')),
      primary key (person_id, role)
    );
    create index person_access_role on person_access (organization_id, role);

    alter table api_key
      add column roles text[] not null default '{}',
      -- the key in a data folder: whoever holds it holds the machine
      add column machine boolean not null default false,
      add column created_by uuid references person,
      -- real time
      add column expires_at timestamptz,
      add column revoked_at timestamptz,
      add column last_used_at timestamptz;
    -- until now there was no other
    update api_key set machine = true, roles = '{finder,operator,approver,administrator,auditor}';

    -- a link that lets in once: the first administrator, an invited person, whoever holds this machine
    create table one_time_link (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organization,
      kind text not null check (kind in ('setup', 'invitation', 'signIn')),
      -- SHA-256 of the token; the token itself is in no row but an unsent mail's
      hash text not null unique,
      person_id uuid references person check ((kind = 'setup') = (person_id is null)),
      -- an invitation that also takes passkeys and the second factor away, for a phone that was lost
      forgets_factors boolean not null default false,
      actor text not null,
      -- real time
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz
    );
    create index one_time_link_person on one_time_link (person_id);

    -- who got in, who was refused; no secret is in it
    create table access_event (
      id bigint generated always as identity primary key,
      -- null: nobody known asked
      organization_id uuid references organization,
      -- real time
      at timestamptz not null default clock_timestamp(),
      actor text not null,
      what text not null,
      outcome text not null check (outcome in ('done', 'refused')),
      address text,
      detail text
    );
    create index access_event_at on access_event (organization_id, at);

    alter table incident
      add column restricted boolean not null default false,
      add column reported_by uuid references person;
    create index incident_reporter on incident (reported_by) where reported_by is not null;

    create table incident_reader (
      incident_id uuid not null references incident,
      person_id uuid not null references person,
      primary key (incident_id, person_id)
    );
    create index incident_reader_person on incident_reader (person_id);
  `.execute(db);
}
