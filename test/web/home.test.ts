import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { type App, createApp } from './app.ts';
import { t } from './sentences.ts';
import type { Visit } from './visit.ts';

const steps = ['board', 'filters', 'incident', 'deadlines', 'forecast', 'tasks', 'mailbox', 'new', 'help'];

describe.skipIf(!hasBrowser())('home', () => {
  let app: App;
  let admin: Visit;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
    admin = await app.begin();
  }, 300_000);
  afterAll(() => app?.close());

  const rows = () => admin.page.locator('main tbody tr');

  it('the empty app offers samples with a tour over its own pages, which the keyboard walks', {
    timeout: 120_000,
  }, async () => {
    const { page } = admin;
    await admin.go('/');
    await admin.picture('60-home-empty');
    await admin.button(t('board.empty.tour')).click();
    for (const step of steps) {
      await admin
        .dialog()
        .getByRole('heading', { name: t(`tour.${step}`) })
        .waitFor();
      // What it points at is marked, in sight, and the reader is told at once.
      await expect.poll(() => page.locator('[data-tour]').count()).toBe(1);
      await page.locator('dialog:focus').waitFor();
      await admin.picture(`61-tour-${step}`);
      await admin.dialog().getByRole('button').last().press('Enter');
    }
    await admin.dialog().waitFor({ state: 'detached' });
    expect(await page.locator('[data-tour]').count()).toBe(0);
    await admin.go('/help');
    await admin.button(t('tour.start')).click();
    await admin.dialog().waitFor();
    await page.keyboard.press('Escape');
    await admin.dialog().waitFor({ state: 'detached' });
    admin.expectClean();
  });

  it('the board has what is due first on top, and its address says how it is narrowed', {
    timeout: 120_000,
  }, async () => {
    const { page } = admin;
    await admin.go('/');
    await rows().first().waitFor();
    expect(await rows().count()).toBe(6);
    const times = await page.locator('main tbody time').all();
    const days = await Promise.all(times.map((time) => time.getAttribute('datetime')));
    expect(days).toEqual([...days].sort());
    await admin.picture('62-home');

    await admin.button(t('board.due.overdue')).click();
    await page.waitForURL('**/?due=overdue');
    await expect.poll(() => rows().count()).toBeLessThan(6);
    await page.getByRole('searchbox').fill('どこにもない');
    await page.getByText(t('board.none'), { exact: true }).waitFor();
    await admin.picture('63-home-nothing-found');
    await admin.button(t('board.none.all')).click();
    await page.waitForURL(`${app.url}/`);
    await expect.poll(() => rows().count()).toBe(6);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');

    await rows().first().getByRole('link').click();
    await page.waitForURL('**/incidents/INC-*');
    await page.goBack();
    await rows().first().waitFor();
    await admin.go('/tasks');
    await page.getByRole('heading', { name: t('tasks.when.promptly') }).waitFor();
    await admin.picture('64-tasks');
    admin.expectClean();
  });

  it('what somebody else opens appears by itself', { timeout: 60_000 }, async () => {
    await admin.go('/?sort=newest');
    await rows().first().waitFor();
    await app.installation.post('/api/v1/samples', { force: true });
    await expect.poll(() => rows().count(), { timeout: 20_000 }).toBe(12);
    admin.expectClean();
  });

  it('a mail is shown as its reader sees it, in a frame that runs nothing', { timeout: 60_000 }, async () => {
    const { page } = admin;
    await app.forwardTo('2026-09-02T10:00:00+09:00');
    await admin.go('/mailbox');
    const mails = page.getByRole('list', { name: t('mailbox.list') }).getByRole('link');
    await mails.first().click();
    const frame = page.locator('article iframe');
    await frame.waitFor();
    expect(await frame.getAttribute('sandbox')).toBe('allow-popups allow-popups-to-escape-sandbox');
    await frame.contentFrame().getByText(/INC-/).first().waitFor();
    const inside = page.frames().find((each) => each.url().endsWith('/html'));
    const ground = await inside?.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    // Its own styles hold within the policy of its own.
    expect(ground).toBe('rgb(242, 242, 238)');
    await admin.picture('65-mail');
    const all = await mails.count();
    await page.getByRole('link', { name: t('mailbox.sameIncident') }).click();
    await expect.poll(() => mails.count()).toBeLessThan(all);
    admin.expectClean();
  });
});
