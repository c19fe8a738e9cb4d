import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../src/store/schema.ts';
import type { Recording, Statement } from './recorder.ts';

/** Ids of timers begin here, so that no other number is taken for one. */
export const firstTimerId = 1_000_000_000;

/** What an incident's statements call its rows. */
export interface Names {
  texts: Map<string, string>;
  timers: Map<string, number>;
}

export async function namesOf(db: Kysely<Database>, number: string): Promise<Names> {
  const incident = await db
    .selectFrom('incident')
    .select(['id', 'number'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const instances = await db
    .selectFrom('instance')
    .select(['id', 'key'])
    .where('incident_id', '=', incident.id)
    .execute();
  const timers = await db.selectFrom('timer').select(['id', 'key']).where('incident_id', '=', incident.id).execute();
  return {
    texts: new Map([
      ['id', incident.id],
      ['number', incident.number],
      ...instances.map(({ id, key }): [string, string] => [`instance ${key}`, id]),
    ]),
    timers: new Map(timers.map(({ id, key }) => [key, id])),
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The same statements about another incident that stands exactly where the first one stood. */
export function translated(statements: Recording, from: Names, to: Names, shared: Set<string>): Recording {
  const texts = [...from.texts].map(([name, text]): [string, string] => [text, to.texts.get(name) ?? text]);
  const targets = new Set(to.texts.values());
  const timers = new Map([...from.timers].map(([key, id]) => [id, to.timers.get(key) ?? id]));
  const fresh = new Map<string, string>();
  const translate = (value: unknown): unknown => {
    if (typeof value === 'number') return timers.get(value) ?? value;
    if (Array.isArray(value)) return value.map(translate);
    if (typeof value !== 'string') return value;
    const known = texts.reduce((text, [one, other]) => text.replaceAll(one, other), value);
    if (!uuid.test(known) || targets.has(known) || shared.has(known)) return known;
    // A row made by this event: its twin needs an id of its own.
    const made = fresh.get(known) ?? randomUUID();
    fresh.set(known, made);
    return made;
  };
  return statements.map(({ text, values }): Statement => ({ text, values: values.map(translate) }));
}
