import { type Kysely, sql } from 'kysely';

/** Requests that are safe to repeat, self-approval, and what became of a mail in doubt. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- one row a key, actor and route: what was asked, and what was answered in the same transaction
    create table request (
      organization_id uuid not null references organization,
      actor text not null,
      route text not null,
      key text not null,
      body_hash text not null,
      -- null only inside the transaction that answers it
      response text,
      created_at timestamptz not null default clock_timestamp(),
      primary key (organization_id, actor, route, key)
    );
    create index request_age on request (created_at);

    -- incidents that belong together; a merge is a link too
    create table incident_link (
      organization_id uuid not null references organization,
      incident_id uuid not null references incident,
      other_id uuid not null references incident,
      kind text not null check (kind in ('related', 'mergedInto')),
      note text,
      at timestamptz not null,
      actor text not null,
      primary key (incident_id, other_id)
    );

    alter table organization add self_approval boolean not null default false;

    -- a sender died with the mail in its hands: the server may have taken it already
    alter table delivery add uncertain boolean not null default false;
    -- SHA-256 of the one-time token in the mail's link; used up when acknowledged_at is set
    alter table delivery add acknowledge_hash text unique;
    alter table delivery add acknowledged_at timestamptz;
  `.execute(db);
}
