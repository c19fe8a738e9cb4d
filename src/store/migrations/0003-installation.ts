import { type Kysely, sql } from 'kysely';

/** What the installation as a whole remembers: its processes, its queue, whether it was restored, and what broke. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- one row: real time and the machine, not the law
    create table installation (
      id integer primary key check (id = 1),
      -- tells this installation's marks from those of another one
      uuid uuid not null default gen_random_uuid(),
      -- raised at every pulse of every process, and remembered outside: a database that knows less was restored
      generation bigint not null,
      -- cluster and database: a dump that was read in elsewhere says so
      place text not null,
      -- a life ends when the queue lost its memory; rows handed to an earlier one need a job again
      queue_life bigint not null default 1,
      -- the mark in the queue is the last one confirmed, or the next one when a process died between the two
      queue_mark text,
      queue_next text
    );

    alter table timer
      add column queue_life bigint not null default 0,
      -- real time: a rung that was past already when it was armed is late since then only
      add column armed_at timestamptz not null default clock_timestamp(),
      -- W3C traceparent of the request that armed it; null: nothing is traced
      add column trace text;
    create index timer_enqueued on timer (queue_life, fire_at) where state = 'armed' and enqueued_at is not null;

    alter table heartbeat
      alter column swept_at drop not null,
      add column works boolean not null default true,
      add column started_at timestamptz not null default clock_timestamp(),
      add column beat_at timestamptz not null default clock_timestamp(),
      add column stopped_at timestamptz;

    create table outage (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('sweep', 'worker', 'timers')),
      -- real time
      since timestamptz not null,
      noticed_at timestamptz not null default clock_timestamp(),
      noticed_by text not null,
      over_at timestamptz
    );
    create unique index outage_open on outage (kind) where over_at is null;

    create table outbox_hold (
      id bigint generated always as identity primary key,
      reason text not null check (reason in ('restored', 'asked')),
      detail text not null,
      -- real time
      held_at timestamptz not null default clock_timestamp(),
      held_by text not null,
      released_at timestamptz,
      released_by text
    );
    create unique index outbox_held on outbox_hold ((true)) where released_at is null;

    -- 'system': about the installation itself, to its administrators, and of no incident
    alter table outbox
      alter column incident_id drop not null,
      add column kind text not null default 'incident' check (kind in ('incident', 'system')),
      -- written during this hold, about the present: the hold does not keep it back
      add column hold_id bigint references outbox_hold,
      add column trace text,
      add constraint outbox_incident check (kind = 'system' or incident_id is not null);
    alter table delivery alter column incident_id drop not null;
    alter table mail alter column incident_id drop not null;
  `.execute(db);
}
