import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { type App, createApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { t } from './sentences.ts';
import type { Visit } from './visit.ts';

describe.skipIf(!hasBrowser())('help', () => {
  let app: App;
  let admin: Visit;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
    admin = await app.begin();
  }, 300_000);
  afterAll(() => app?.close());

  const rule = (id: string) => admin.page.locator('main').getByRole('link', { name: id, exact: true });

  it('finds a rule by a word, and says where it comes from, its numbers and since when', {
    timeout: 90_000,
  }, async () => {
    const { page, go, calm } = admin;
    await go('/help');
    await page.getByRole('link', { name: t('help.law'), exact: true }).click();
    await calm();
    await admin.picture('70-law');
    await page.getByRole('searchbox').fill('クレジットカード');
    await page.waitForURL('**/help/law?q=*');
    await rule('APPI-CAT-2').waitFor();
    // The list before stays until the answer comes.
    await expect.poll(() => rule('APPI-CAT-4').count()).toBe(0);
    await admin.picture('71-law-found');
    await page.getByRole('searchbox').fill('appi-cat-4');
    await rule('APPI-CAT-4').click();
    await page.getByRole('heading', { name: 'APPI-CAT-4' }).waitFor();
    await calm();
    for (const stamp of ['appi-2022@1', 'appi-2024@1']) await rule(stamp).first().waitFor();
    await expectAccessible(admin, 'a rule');
    await admin.picture('72-law-rule');
    await rule('appi-2024@1').first().click();
    await page.getByRole('heading', { name: 'appi-2024@1' }).waitFor();
    await calm();
    await page.locator('main details summary').first().click();
    await expectAccessible(admin, 'a rule set');
    await admin.picture('73-law-rule-set');
    admin.expectClean();
  });

  it('says of a rule that is none that it is none', async () => {
    await admin.go('/help/law/APPI-CAT-99');
    await admin.page.getByText(t('help.law.unknown', { id: 'APPI-CAT-99' })).waitFor();
    await admin.picture('74-law-unknown');
    admin.expectClean();
  });

  it('is a click away from every reason, which stays where it is', { timeout: 60_000 }, async () => {
    const { page, context, go } = admin;
    const { body } = await app.installation.post<{ incident: { id: string } }>('/api/v1/incidents', {
      facts: cardNumbers(),
    });
    await go(`/incidents/${body.incident.id}/deadlines`);
    const { pathname } = new URL(page.url());
    await page.locator('main summary').first().click();
    const link = page.locator('main a[href^="/help/law/"]').first();
    const opened = context.waitForEvent('page');
    await link.click();
    const beside = await opened;
    await beside.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(beside.url()).pathname).toBe(await link.getAttribute('href'));
    await beside.getByText(t('help.law.sources')).waitFor();
    expect(new URL(page.url()).pathname).toBe(pathname);
    await beside.close();
    admin.expectClean();
  });

  it('keeps no dead link', { timeout: 120_000 }, async () => {
    const { page, go } = await app.join({
      name: '読む 人',
      email: 'reader@example.jp',
      access: ['administrator', 'operator', 'auditor'],
    });
    const seen = new Set<string>();
    const waiting = ['/'];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      seen.add(path);
      await go(path);
      const title = await page.locator('h1').first().innerText();
      expect(title, path).not.toBe(t('shell.notFound'));
      const hrefs = await page.evaluate<string[]>(
        '[...document.querySelectorAll(\'a[href^="/"]\')].map((a) => a.pathname)',
      );
      for (const href of hrefs)
        if (!seen.has(href) && !waiting.includes(href) && isWorthAVisit(href, [...seen, ...waiting]))
          waiting.push(href);
    }
    expect(seen.size).toBeGreaterThan(25);
  });
});

/** One of each kind is enough: one rule, one incident with all its tabs, one person. */
function isWorthAVisit(href: string, known: readonly string[]): boolean {
  if (href.startsWith('/api/')) return false;
  const shape = shapeOf(href);
  return !known.some((other) => shapeOf(other) === shape);
}

const shapeOf = (path: string): string =>
  path
    .replace(/INC-[\d-]+/, 'INC')
    .replace(/[\da-f-]{36}/, 'id')
    .replace(/\/help\/law\/.+/, '/help/law/id');
