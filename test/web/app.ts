import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { AccessRole } from '../../src/domain/access.ts';
import type { Role } from '../../src/domain/role.ts';
import type { Language } from '../../src/domain/text.ts';
import { millisecondsOf } from '../../src/domain/time.ts';
import { buildPages, openBrowser } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import type { Installation } from '../support/installation.ts';
import { createSite, type Site } from '../support/site.ts';
import { openVisit, type Visit } from './visit.ts';

export const password = 'とても長い合言葉です2026';

export interface Somebody {
  name: string;
  email: string;
  access: AccessRole[];
  roles?: Role[];
  lang?: Language;
}

/** The app as it is installed: the built pages, a real process, the built-in mailbox, a browser. */
export interface App {
  site: Site;
  installation: Installation;
  url: string;
  /** The path of the link for the first administrator. */
  setupLink(): string;
  /** A browser of nobody, at the address of the app or another of its own. */
  visit(lang?: Language, address?: string): Promise<Visit>;
  /** The first administrator, signed in. */
  begin(administrator?: Partial<Somebody>): Promise<Visit>;
  /** Another person, signed in. */
  join(somebody: Somebody): Promise<Visit>;
  /** Lets legal time pass, stopping at every reminder. */
  forwardTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

/** On an empty database; with `now`, legal time stands there; `options` of `sokuho start`. */
export async function createApp({ now, options = [] }: { now?: string; options?: string[] } = {}): Promise<App> {
  const site = await createSite();
  let browser: Browser | null = null;
  const close = async () => {
    await browser?.close();
    await site.close();
  };
  try {
    await buildPages();
    if (now) await site.standAt(now);
    // Mails have links only where the address is known that everybody uses.
    const port = await freePort();
    const installation = site.installation({
      ...{ SMTP_URL: '', PORT: `${port}`, PUBLIC_URL: `http://127.0.0.1:${port}` },
    });
    const [opened] = await Promise.all([openBrowser(), installation.run('start', ...options)]);
    browser = opened;
    return { ...appOf(site, installation, opened), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function appOf(site: Site, installation: Installation, browser: Browser): Omit<App, 'close'> {
  const read = (file: string) => readFileSync(join(installation.data, file), 'utf8').trim();
  const url = read('url').replace(/\/$/, '');
  const setupLink = () => read('setup-link');
  /** What a form of ours would send; the browser keeps the session. */
  const enter = async (visit: Visit, path: string, data: object) => {
    const answer = await visit.context.request.post(`${url}/api/v1${path}`, { data, headers: { origin: url } });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    await visit.context.addInitScript("if (window === top) localStorage.setItem('sokuho.tour', 'seen')");
  };
  return {
    site,
    installation,
    url,
    setupLink,
    visit: (lang, address = url) => openVisit(browser, address, lang),
    async begin({ name = '管理 花子', email = 'admin@example.jp', lang = 'ja' } = {}) {
      const visit = await openVisit(browser, url, lang);
      await enter(visit, setupLink(), { organization: '青空商店株式会社', name, email, password, lang });
      return visit;
    },
    async join({ name, email, access, roles = [], lang = 'ja' }) {
      const { body } = await installation.post<{ person: { id: string } }>('/api/v1/persons', {
        ...{ name, email, lang },
        ...(roles.length > 0 && { roles }),
      });
      const person = `/api/v1/persons/${body.person.id}`;
      expect(await installation.put(`${person}/access`, { roles: access })).toMatchObject({ status: 200 });
      const invited = await installation.post<{ invitation: { url: string } }>(`${person}/invitations`, {
        mail: false,
      });
      const visit = await openVisit(browser, url, lang);
      const token = new URL(invited.body.invitation.url).pathname.split('/').at(-1);
      await enter(visit, `/invitations/${token}`, { password });
      return visit;
    },
    async forwardTo(instant) {
      for (;;) {
        const next = await site.db
          .selectFrom('timer')
          .select('fire_at')
          .where('state', '=', 'armed')
          .orderBy('fire_at')
          .limit(1)
          .executeTakeFirst();
        if (!next || millisecondsOf(next.fire_at) > millisecondsOf(instant)) break;
        await site.jumpTo(next.fire_at);
        await site.settled();
      }
      await site.jumpTo(instant);
      await site.settled();
    },
  };
}
