import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/contract/policy.ts';
import { hostOrganization } from '../../src/store/administrators.ts';
import { countReplans } from '../../src/store/replans.ts';
import { cardNumbers } from '../support/facts.ts';
import { eventually } from '../support/installation.ts';
import { armedEqualsPlan } from '../support/planned.ts';
import { hasRedis } from '../support/redis.ts';
import { createSite, type Site } from '../support/site.ts';

let site: Site | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

describe.each([
  ['postgres', true],
  ['redis', hasRedis()],
] as const)('a process that is killed while it plans incidents anew, queue on %s', (queue, available) => {
  it.skipIf(!available)(
    'leaves none behind: the next start goes on where it stopped',
    { timeout: 180_000 },
    async () => {
      site = await createSite({ queue });
      const { db, database } = site;
      await site.standAt('2026-09-01T10:00:00+09:00');
      const installation = site.installation();
      const killed = await installation.run('start');
      const person = { name: '担当 花子', email: 'owner@example.jp', roles: ['owner', 'deputy', 'manager', 'officer'] };
      await installation.post('/api/v1/persons', person);
      const numbers: string[] = [];
      for (let n = 0; n < 6; n += 1) {
        const { body } = await installation.post<{ incident: { id: string } }>('/api/v1/incidents', {
          facts: cardNumbers(),
        });
        numbers.push(body.incident.id);
      }

      // Somebody works on the fourth: whoever plans anew stops there and waits.
      const operator = new pg.Client(database.connection);
      await operator.connect();
      await operator.query('begin');
      await operator.query('select id from incident where number = $1 for update', [numbers[3]]);
      const { policy } = (await installation.get<{ policy: PolicyDocument }>('/api/v1/policy')).body;
      const [target] = policy.withDue;
      if (target) target.when = { from: 'target', days: 0, time: '11:00' };
      const setting = installation.put('/api/v1/policy', { policy }).catch(() => 'the process is gone');
      const organizationId = await hostOrganization(db);
      const waiting = () => countReplans(db, organizationId);
      const stopped = () => operator.query('select 1 from pg_locks where not granted').then(({ rowCount }) => rowCount);
      await eventually(
        async () => (await waiting()) === 3 && (await stopped()) !== 0,
        () => killed.output(),
        60_000,
      );
      await killed.end('SIGKILL');
      expect(await setting).toBe('the process is gone');
      await operator.end();
      expect(await waiting()).toBe(3);

      const next = await installation.run('start');
      await eventually(
        async () => (await waiting()) === 0,
        () => next.output(),
        60_000,
      );
      for (const number of numbers) {
        await armedEqualsPlan(db, number);
        const { events } = (
          await installation.get<{ events: { type: string; data: { cause: string } }[] }>(
            `/api/v1/incidents/${number}/events`,
          )
        ).body;
        const replanned = events.filter(({ type }) => type === 'replanned').map(({ data }) => data.cause);
        expect(replanned, number).toEqual(['policySet']);
        const verification = await installation.get(`/api/v1/incidents/${number}/verification`);
        expect(verification.body, number).toMatchObject({ ok: true });
      }
      expect((await installation.get('/api/v1/settings/verification')).body).toMatchObject({ ok: true });

      // The old hour passes in silence for all of them, the new one reminds of each once.
      const reminded = () =>
        db
          .selectFrom('timer')
          .innerJoin('incident', 'incident.id', 'timer.incident_id')
          .select('incident.number')
          .where('timer.step', '=', 'ppc.preliminary')
          .where('timer.state', '=', 'fired')
          .orderBy('incident.number')
          .execute();
      await site.jumpTo('2026-09-03T10:30:00+09:00');
      await site.settled();
      expect(await reminded()).toEqual([]);
      await site.jumpTo('2026-09-03T11:02:00+09:00');
      await site.settled();
      expect((await reminded()).map(({ number }) => number)).toEqual(numbers);
      expect(new Set(site.sink.mails.map(({ messageId }) => messageId)).size).toBe(site.sink.mails.length);
    },
  );
});
