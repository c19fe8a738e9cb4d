import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { type App, createApp } from './app.ts';
import { eventName, t } from './sentences.ts';
import type { Visit } from './visit.ts';

describe.skipIf(!hasBrowser())('without a mouse', () => {
  let app: App;
  let admin: Visit;
  let watcher: Visit;
  beforeAll(async () => {
    app = await createApp();
    admin = await app.begin();
    watcher = await app.join({ name: '監査 五郎', email: 'auditor@example.jp', access: ['auditor'] });
  }, 300_000);
  afterAll(() => app?.close());

  it('an incident is opened and an event recorded, and a page elsewhere follows by itself', {
    timeout: 120_000,
  }, async () => {
    const { page } = admin;
    await watcher.go('/');
    const listed = watcher.page.getByRole('main').getByText('INC-', { exact: false });
    expect(await listed.count()).toBe(0);

    await admin.go('/');
    await page.keyboard.press('Tab');
    expect(await focused(admin)).toBe(t('shell.skip'));
    await press(admin, t('shell.newIncident'), 'Enter');
    await page.getByRole('heading', { name: t('new-incident.start.title') }).waitFor();
    await press(admin, t('new-incident.start.more'), 'Enter');
    await press(admin, t('facts.events.leakage'), 'Space');
    await press(admin, t('facts.certainty.confirmed'), 'Space');
    await press(admin, t('facts.moment.now'), 'Enter');
    await press(admin, t('facts.persons.exact'), 'Space');
    await press(admin, t('facts.persons.number'), '3');
    await press(admin, t('facts.items.name'), 'Space');
    await press(admin, t('facts.items.creditCardNumber'), 'Space');
    await press(admin, t('new-incident.open'), 'Enter');
    await page.getByText(t('new-incident.opened.go')).waitFor();
    await press(admin, t('new-incident.opened.go'), 'Enter');
    await page.waitForURL('**/incidents/INC-*');
    await admin.calm();
    await listed.first().waitFor();

    await press(admin, eventName('internallyReported'), 'Enter');
    await admin.dialog().waitFor();
    expect(
      await page.evaluate<boolean>("document.querySelector('[role=dialog]').contains(document.activeElement)"),
    ).toBe(true);
    await press(admin, t('incident.form.submit'), 'Enter');
    await admin.dialog().waitFor({ state: 'detached' });
    await page.getByText(t('incident.done', { what: eventName('internallyReported') })).waitFor();
    await expect.poll(() => page.evaluate<boolean>('document.activeElement !== document.body')).toBe(true);
    admin.expectClean();
    watcher.expectClean();
  });
});

/** What has the focus, by the words that say it. */
const focused = ({ page }: Visit): Promise<string> =>
  page.evaluate<string>(
    "(({ labels, ariaLabel, innerText }) => (labels?.[0]?.innerText || ariaLabel || innerText || '').trim())(document.activeElement)",
  );

/** Goes on with the tab key until it is there, and presses. */
async function press(visit: Visit, name: string, key: string): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < 120; count += 1) {
    const now = await focused(visit);
    if (now.split('\n')[0] === name) return visit.page.keyboard.press(key);
    passed.push(now);
    await visit.page.keyboard.press('Tab');
  }
  throw new TypeError(`The keyboard does not reach ${name}: ${passed.join(', ')}`);
}
