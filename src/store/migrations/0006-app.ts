import { type Kysely, sql } from 'kysely';

/** What the web app asks for: a board of ten thousand, notes and files, a profile, word of every change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- the orders of the board, each with what ends a tie
    create index incident_by_due on incident (organization_id, (coalesce(next_due, 'infinity'::date)), number desc);
    create index incident_by_opening on incident (organization_id, opened_at desc, number desc);
    create index incident_by_title on incident (organization_id, title, number desc);
    create index incident_owner on incident (owner_id) where owner_id is not null;
    -- what is open of an incident, and which is due first, without its row
    create index duty_open on duty (organization_id, incident_id, due, key) include (standing, id, recipient)
      where state = 'open';
    create index event_audit on event (organization_id, at desc, incident_id, seq);

    alter table setting drop constraint setting_kind_check;
    alter table setting add constraint setting_kind_check check (kind in ('policy', 'calendar', 'profile'));

    -- the chain holds the digest; the words can be taken away, and the chain stays whole
    create table note (
      id uuid primary key,
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      seq integer not null,
      at timestamptz not null,
      actor text not null,
      -- both null: removed; without the salt nobody can try what a digest was of
      text text,
      salt text,
      digest text not null,
      removed_at timestamptz,
      removed_by text,
      removed_because text,
      check (num_nulls(text, salt) in (0, 2) and num_nulls(text, removed_at) = 1)
    );
    create index note_incident on note (incident_id, seq);

    create table attachment (
      id uuid primary key,
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      seq integer not null,
      at timestamptz not null,
      actor text not null,
      name text not null,
      media_type text not null,
      size integer not null,
      sha256 text not null,
      -- null: removed
      bytes bytea,
      removed_at timestamptz,
      removed_by text,
      removed_because text,
      check (num_nulls(bytes, removed_at) = 1)
    );
    -- files are compressed as they come
    alter table attachment alter column bytes set storage external;
    create index attachment_incident on attachment (incident_id, seq);

    -- real time; pages look for what changed a moment ago (a NOTIFY would let only one commit be written at a time)
    alter table incident add column changed_at timestamptz not null default clock_timestamp();
    create index incident_changed on incident (organization_id, changed_at);
    create function incident_changes() returns trigger language plpgsql as $$
    begin
      new.changed_at := clock_timestamp();
      return new;
    end $$;
    create trigger incident_changes before update on incident for each row execute function incident_changes();
  `.execute(db);
}
