import { type Kysely, type RawBuilder, sql } from 'kysely';
import { addDays, type Day } from '../../domain/day.ts';
import type { DutyId, Recipient, Standing } from '../../domain/duty.ts';
import type { Instant } from '../../domain/time.ts';
import type { Database } from '../schema.ts';
import { type Viewer, visible } from './visible.ts';

type Db = Kysely<Database>;
type Condition = RawBuilder<boolean>;

export interface BoardFilter {
  q?: string;
  show: 'open' | 'closed' | 'all';
  state?: string;
  overdue?: boolean;
  dueWithin?: number;
  standing?: Standing;
  owner?: string;
  mine?: boolean;
  restricted?: boolean;
  sort: 'due' | 'newest' | 'number' | 'title';
}

/** What a search means: also states by what they are called. `today` is legal. */
export interface BoardSearch {
  filter: BoardFilter;
  /** States whose names hold the text that is searched for. */
  states: string[];
  today: Day;
  /** Whose the asker is; null: nobody known by name. */
  personId: string | null;
}

/** Where a page ends: what it is sorted by, and the number. */
export interface BoardPlace {
  key: string;
  number: string;
}

export interface BoardLine {
  number: string;
  title: string;
  state: string;
  owner_id: string | null;
  owner_name: string | null;
  next_due: Day | null;
  restricted: boolean;
  opened_at: Instant;
  last_seq: number;
  open_duties: number;
  duty_key: string | null;
  duty_id: DutyId | null;
  duty_recipient: Recipient | null;
  duty_standing: Standing | null;
}

const isOpen: Condition = sql`incident.state not in ('closed', 'dismissed', 'merged')`;
const hasDuty = (standing: Standing): Condition => sql`exists (
  select from duty where duty.organization_id = incident.organization_id and duty.incident_id = incident.id
     and duty.state = 'open' and duty.standing = ${standing})`;

const orders: Record<BoardFilter['sort'], { by: RawBuilder<unknown>; after(place: BoardPlace): Condition }> = {
  due: {
    by: sql`coalesce(incident.next_due, 'infinity'::date), incident.number desc`,
    after: ({ key, number }) => sql`(coalesce(incident.next_due, 'infinity'::date) >= ${key}::date
      and (coalesce(incident.next_due, 'infinity'::date) > ${key}::date or incident.number < ${number}))`,
  },
  newest: {
    by: sql`incident.opened_at desc, incident.number desc`,
    after: ({ key, number }) => sql`(incident.opened_at <= ${key}::timestamptz
      and (incident.opened_at < ${key}::timestamptz or incident.number < ${number}))`,
  },
  number: {
    by: sql`incident.number`,
    after: ({ number }) => sql`incident.number > ${number}`,
  },
  title: {
    by: sql`incident.title, incident.number desc`,
    after: ({ key, number }) =>
      sql`(incident.title >= ${key} and (incident.title > ${key} or incident.number < ${number}))`,
  },
};

export function placeOf({ next_due, opened_at, title, number }: BoardLine, sort: BoardFilter['sort']): BoardPlace {
  const key = { due: next_due ?? 'infinity', newest: opened_at, number, title }[sort];
  return { key, number };
}

/** So many incidents that fit, from a place on; each with what is due first. */
export async function boardPage(
  db: Db,
  viewer: Viewer,
  search: BoardSearch,
  { after, limit }: { after: BoardPlace | null; limit: number },
): Promise<BoardLine[]> {
  const { by, after: beyond } = orders[search.filter.sort];
  const conditions = [fits(viewer, search), ...(after ? [beyond(after)] : [])];
  // The rows of the page first: what is looked up beside them is looked up for these only.
  const { rows } = await sql<BoardLine>`
    with incident as materialized (
      select incident.* from incident where ${all(conditions)} order by ${by} limit ${limit})
    select incident.number, incident.title, incident.state, incident.owner_id, person.name as owner_name,
           incident.next_due, incident.restricted, incident.opened_at, incident.last_seq,
           (select count(*) from duty
             where duty.organization_id = incident.organization_id and duty.incident_id = incident.id
               and duty.state = 'open') as open_duties,
           first.key as duty_key, first.id as duty_id, first.recipient as duty_recipient, first.standing as duty_standing
      from incident
      left join person on person.id = incident.owner_id
      left join lateral (
        select key, id, recipient, standing from duty
         where duty.organization_id = incident.organization_id and duty.incident_id = incident.id
           and duty.state = 'open' and duty.due = incident.next_due
         order by array_position(array['due', 'possible', 'effort', 'recommended'], standing), key limit 1) first on true
     order by ${by}`.execute(db);
  return rows;
}

export interface BoardCounts {
  open: number;
  closed: number;
  overdue: number;
  dueToday: number;
  dueThisWeek: number;
  mine: number;
  ownerless: number;
  restricted: number;
  standing: Record<Standing, number>;
}

/** How many fit, and how many each filter would show of those that fit the search alone: all in one pass. */
export async function countBoard(
  db: Db,
  viewer: Viewer,
  search: BoardSearch,
): Promise<{ total: number; counts: BoardCounts }> {
  const { today, personId } = search;
  const ofOpen = (condition: Condition) => sql`count(*) filter (where ${isOpen} and ${condition})`;
  const { rows } = await sql<Omit<BoardCounts, 'standing'> & Record<Standing, number> & { total: number }>`
    select count(*) filter (where ${all(narrowed(search))}) as total,
           count(*) filter (where ${isOpen}) as open,
           count(*) filter (where not ${isOpen}) as closed,
           ${ofOpen(sql`incident.next_due < ${today}::date`)} as overdue,
           ${ofOpen(sql`incident.next_due = ${today}::date`)} as "dueToday",
           ${ofOpen(sql`incident.next_due <= ${addDays(today, 7)}::date`)} as "dueThisWeek",
           ${ofOpen(isMine(personId))} as mine,
           ${ofOpen(sql`incident.owner_id is null`)} as ownerless,
           ${ofOpen(sql`incident.restricted`)} as restricted,
           ${ofOpen(sql`owed.due`)} as due, ${ofOpen(sql`owed.possible`)} as possible,
           ${ofOpen(sql`owed.effort`)} as effort, ${ofOpen(sql`owed.recommended`)} as recommended
      from incident
      left join (
        select duty.incident_id,
               bool_or(duty.standing = 'due') as due, bool_or(duty.standing = 'possible') as possible,
               bool_or(duty.standing = 'effort') as effort, bool_or(duty.standing = 'recommended') as recommended
          from duty where duty.organization_id = ${viewer.organizationId} and duty.state = 'open'
         group by duty.incident_id) owed on owed.incident_id = incident.id
     where ${all([visible(viewer), ...searched(search)])}`.execute(db);
  const { total = 0, due = 0, possible = 0, effort = 0, recommended = 0, ...others } = rows[0] ?? {};
  return { total, counts: { ...none, ...others, standing: { due, possible, effort, recommended } } };
}

const none = { open: 0, closed: 0, overdue: 0, dueToday: 0, dueThisWeek: 0, mine: 0, ownerless: 0, restricted: 0 };

const all = (conditions: Condition[]): Condition => sql`${sql.join(conditions, sql` and `)}`;

/** By name, or, where nobody is named, by the role. */
const isMine = (personId: string | null): Condition =>
  personId === null
    ? sql`false`
    : sql`(incident.owner_id = ${personId}::uuid or incident.owner_id is null and exists (
        select from membership where membership.person_id = ${personId}::uuid and membership.role = 'owner'))`;

/** The text in any of its widths; `%` and `_` are letters like others. */
function searched({ filter: { q }, states }: BoardSearch): Condition[] {
  if (q === undefined) return [];
  const patterns = [...new Set([q, q.normalize('NFKC')])].map((text) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`);
  return [
    sql`(incident.number ilike any(${patterns}::text[]) or incident.title ilike any(${patterns}::text[])
      or incident.state = any(${states}::text[]))`,
  ];
}

const fits = (viewer: Viewer, search: BoardSearch): Condition =>
  all([visible(viewer), ...searched(search), ...narrowed(search)]);

/** What the filter asks for beside the search. */
function narrowed({ today, personId, filter }: BoardSearch): Condition[] {
  const { show, state, overdue, dueWithin, standing, owner, mine, restricted } = filter;
  const isOverdue: Condition = sql`(${isOpen} and incident.next_due < ${today}::date)`;
  return [
    show === 'all' ? sql<boolean>`true` : show === 'open' ? isOpen : sql<boolean>`not ${isOpen}`,
    ...(state === undefined ? [] : [sql<boolean>`incident.state = ${state}`]),
    ...(overdue === undefined ? [] : [overdue ? isOverdue : sql<boolean>`${isOverdue} is not true`]),
    ...(dueWithin === undefined ? [] : [sql<boolean>`incident.next_due <= ${addDays(today, dueWithin)}::date`]),
    ...(standing === undefined ? [] : [hasDuty(standing)]),
    ...(owner === undefined
      ? []
      : [
          owner === 'none' ? sql<boolean>`incident.owner_id is null` : sql<boolean>`incident.owner_id = ${owner}::uuid`,
        ]),
    ...(mine === undefined ? [] : [mine ? isMine(personId) : sql<boolean>`not ${isMine(personId)}`]),
    ...(restricted === undefined ? [] : [sql<boolean>`incident.restricted = ${restricted}`]),
  ];
}
