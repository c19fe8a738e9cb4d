import { parseArgs } from 'node:util';
import { type Kysely, sql } from 'kysely';
import { createApp } from '../../src/api/app.ts';
import { createApiKey, rememberApiKey } from '../../src/people/api-keys.ts';
import type { Database } from '../../src/store/schema.ts';
import { prepareBench } from '../event/prepare.ts';
import { median, percentile, rounded } from '../percentile.ts';
import { temporaryDatabase } from '../temporary-database.ts';
import { cloneIncident } from '../timers/clones.ts';

const queries = {
  first: 'board',
  searched: `board?q=${encodeURIComponent('漏えい')}`,
  number: 'board?q=2026-17',
  overdue: 'board?overdue=true',
  soon: 'board?dueWithin=7&standing=due',
  closed: 'board?show=closed&sort=newest',
  titled: 'board?sort=title&limit=500',
  ownTasks: 'tasks',
  allTasks: 'tasks?whose=everybody',
};

/** What a query answers, counted. */
interface Answer {
  incidents?: unknown[];
  total?: number;
  tasks?: unknown[];
  unexamined?: number;
}

/** Incidents as an organization has them: some over, some late, some with an owner, duties due on many days. */
async function spread(db: Kysely<Database>, count: number): Promise<void> {
  await sql`
    update incident set
      title = (array['名簿の漏えい', '誤送付', 'USBメモリーの紛失', '不正アクセス'])[1 + mod(n, 4)] || ' ' || n,
      state = (array['detected', 'reportedInternally', 'responding', 'reviewing', 'closed', 'dismissed'])[1 + mod(n, 6)],
      next_due = case when mod(n, 5) = 0 then null else date '2026-08-01' + mod(n * 7, 120) end,
      opened_at = timestamptz '2026-01-01' + make_interval(mins => n)
      from (select id, row_number() over (order by number)::integer as n from incident) numbered
     where numbered.id = incident.id`.execute(db);
  await sql`
    update duty set due = incident.next_due, state = case when incident.state in ('closed', 'dismissed') then 'settled' else 'open' end
      from incident where incident.id = duty.incident_id and duty.due is not null`.execute(db);
  await sql`vacuum analyze`.execute(db);
  const { rows } = await sql<{ n: number }>`select count(*) as n from incident`.execute(db);
  if (rows[0]?.n !== count + 1) throw new TypeError(`There are ${rows[0]?.n} incidents, not ${count + 1}.`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { incidents: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '20' } },
  });
  const incidents = Number(values.incidents);
  const database = await temporaryDatabase();
  const { db, engine, facts, who, organizationId } = await prepareBench(database.url, 16);
  try {
    const { record } = await engine.open({ facts }, who('operator'));
    await cloneIncident(db, { number: record.incident.number, count: incidents, prefix: 'INC-2026-1' });
    await spread(db, incidents);
    const key = createApiKey();
    const at = engine.clock.now();
    await rememberApiKey(db, { key, organizationId, name: 'bench', at, roles: ['operator'] });
    const health = () => Promise.reject(new TypeError('not asked'));
    const app = createApp({ engine, db, health });
    const headers = { authorization: `Bearer ${key}`, 'sokuho-actor': 'owner@example.jp' };
    const milliseconds: Record<string, { p50: number; p95: number; rows: number; beyond: number }> = {};
    for (const [name, query] of Object.entries(queries)) {
      const ms: number[] = [];
      let answer: Answer = {};
      for (let round = 0; round < Number(values.rounds) + 3; round += 1) {
        const began = performance.now();
        const response = await app.request(`/api/v1/${query}`, { headers });
        answer = (await response.json()) as Answer;
        // The first rounds warm the caches.
        if (round >= 3) ms.push(performance.now() - began);
      }
      ms.sort((a, b) => a - b);
      milliseconds[name] = {
        p50: rounded(median(ms), 1),
        p95: rounded(percentile(ms, 0.95), 1),
        rows: (answer.incidents ?? answer.tasks ?? []).length,
        beyond: answer.total ?? answer.unexamined ?? 0,
      };
    }
    console.log(JSON.stringify({ bench: 'board', incidents, postgres: database.version, milliseconds }));
  } finally {
    await db.destroy();
    await database.remove();
  }
}

await main();
