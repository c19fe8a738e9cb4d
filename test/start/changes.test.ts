import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IncidentChange } from '../../src/domain/change.ts';
import { watchChanges } from '../../src/start/changes.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';

let bench: EngineBench;
beforeEach(async () => {
  bench = await engineBench();
});
afterEach(() => bench.close());

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!condition() && performance.now() < end) await sleep(10);
  expect(condition()).toBe(true);
}

it('hears a change that commits long after it was written', async () => {
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  const changes = watchChanges(bench.db, { everyMs: 20 });
  const heard: (IncidentChange | null)[] = [];
  changes.subscribe(bench.organizationId, { changed: (change) => heard.push(change) });
  await until(() => heard.length === 1);
  await bench.db.transaction().execute(async (trx) => {
    await trx.updateTable('incident').set({ last_seq: 99 }).where('id', '=', record.incident.id).execute();
    await sleep(300);
    expect(heard).toHaveLength(1);
  });
  await until(() => heard.length === 2);
  expect(heard[1]).toEqual({ incident: record.incident.number, lastSeq: 99 });
  changes.stop();
});

it('says that anything may have changed when the database was away', async () => {
  const { schema } = bench.db;
  const troubles: Error[] = [];
  const changes = watchChanges(bench.db, { everyMs: 20, onTrouble: (error) => troubles.push(error) });
  const heard: (IncidentChange | null)[] = [];
  await schema.alterTable('incident').renameTo('incident_away').execute();
  changes.subscribe(bench.organizationId, { changed: (change) => heard.push(change) });
  await until(() => troubles.length > 0);
  await schema.alterTable('incident_away').renameTo('incident').execute();
  await until(() => heard.length > 0);
  expect(heard).toEqual([null]);
  changes.stop();
});

it('asks nothing while nobody listens', async () => {
  const troubles: Error[] = [];
  const away = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
  const changes = watchChanges(away, { everyMs: 10, onTrouble: (error) => troubles.push(error) });
  changes.subscribe(bench.organizationId, { changed: () => {} })();
  await sleep(100);
  expect(troubles).toEqual([]);
  changes.stop();
  await away.destroy();
});
