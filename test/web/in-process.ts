import { createApp } from '../../src/api/app.ts';
import type { Health } from '../../src/contract/health.ts';
import type { AccessRole } from '../../src/domain/access.ts';
import type { Language } from '../../src/domain/text.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Law } from '../../src/law/rule-sets.ts';
import { createSignIn } from '../../src/people/sign-in.ts';
import { defaultLadder } from '../../src/start/ladder.ts';
import { listen } from '../../src/start/listen.ts';
import { webFolder } from '../../src/start/web-folder.ts';
import { buildPages, openBrowser } from '../support/browser.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { password } from './app.ts';
import { openVisit, type Visit } from './visit.ts';

/** The built pages on an API in this process: for a law or a state of health that a test makes up. */
export interface InProcess {
  /** Under the present law. */
  bench: EngineBench;
  /** Somebody new, signed in. */
  join(access: AccessRole, lang?: Language): Promise<Visit>;
  close(): Promise<void>;
}

interface Settings {
  law?: Law;
  health?: Partial<Health>;
}

export async function createInProcess({ law, health = {} }: Settings = {}): Promise<InProcess> {
  await buildPages();
  const bench = await engineBench();
  const { db } = bench;
  const { clock } = bench.engine;
  const app = createApp({
    engine: createEngine({
      ...{ db, clock, ladder: defaultLadder, publicUrl: null, nudge: () => {} },
      ...(law && { law }),
    }),
    db,
    web: webFolder(),
    signIn: createSignIn({
      ...{ db, publicUrl: null, oidc: null },
      secret: 'a secret of the tests, with more than enough characters',
    }),
    changes: { subscribe: () => () => {} },
    health: async () => ({
      ...{ status: 'ok', clock: { now: clock.now(), rate: 0 }, database: { ok: true } },
      ...{ queue: { backend: 'postgres', ok: true }, lastSweepAt: null, late: [], outbox: { heldSince: null } },
      ...health,
    }),
  });
  const { url, close } = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
  const browser = await openBrowser();
  let joined = 0;
  return {
    bench,
    async join(access, lang = 'ja') {
      joined += 1;
      const { organization, accounts } = bench.engine;
      const somebody = { name: '担当 花子', email: `${access}${joined}@example.jp`, lang, roles: [] };
      const person = await organization.addPerson(somebody, bench.who());
      await organization.setAccess(person.id, { roles: [access] }, bench.who());
      const invited = await accounts.invite(person.id, { mail: false, forgetsFactors: false, base: url }, bench.who());
      const visit = await openVisit(browser, url, lang);
      const answer = await visit.context.request.post(`/api/v1/invitations/${invited.token}`, {
        ...{ data: { password }, headers: { origin: url } },
      });
      if (!answer.ok()) throw new TypeError(await answer.text());
      await visit.context.addInitScript("if (window === top) localStorage.setItem('sokuho.tour', 'seen')");
      return visit;
    },
    async close() {
      await browser.close();
      await close(0);
      await bench.close();
    },
  };
}
