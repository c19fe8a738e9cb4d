import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { type App, createApp } from './app.ts';
import { answer, known, outcome } from './forms.ts';
import { t } from './sentences.ts';
import type { Visit } from './visit.ts';

const due = '2026年5月7日(木)';

describe.skipIf(!hasBrowser())('journey 3 in the browser, Golden Week', () => {
  let app: App;
  let admin: Visit;
  beforeAll(async () => {
    app = await createApp({ now: '2026-04-03T11:00:00+09:00' });
    admin = await app.begin();
  }, 300_000);
  afterAll(() => app?.close());

  it('day 30 falls on 2 May: due is 7 May, and the page says why', { timeout: 120_000 }, async () => {
    const { page } = admin;
    await admin.go('/incidents/new');
    await admin.button(t('new-incident.start.more')).click();
    await answer(admin, 'facts.events.ask', 'facts.events.leakage');
    await answer(admin, 'facts.certainty.ask', 'facts.certainty.confirmed');
    await known(admin, '2026-04-03T10:00');
    await answer(admin, 'facts.persons.ask', 'facts.persons.exact');
    await page.getByRole('textbox', { name: t('facts.persons.number') }).fill('300');
    await answer(admin, 'facts.items.ask', 'facts.items.name');
    await answer(admin, 'facts.items.ask', 'facts.items.creditCardNumber');
    await answer(admin, 'facts.myNumber.ask', 'facts.no');
    await answer(admin, 'facts.wrongfulPurpose.ask', 'facts.no');
    await outcome(admin).getByText(due).first().waitFor();
    await admin.button(t('new-incident.open')).click();
    // Nobody stands in or watches yet: that is said before anything else.
    const on = page.getByRole('link', { name: t('new-incident.opened.go') });
    await on.waitFor();
    await on.click();
    await page.waitForURL('**/incidents/INC-2026-0001');
    await admin.calm();

    const final = page
      .getByRole('region', { name: t('incident.duties') })
      .getByRole('listitem')
      .filter({ hasText: due });
    await final.getByText(t('parts.daysLeft', { days: 34 })).waitFor();
    await admin.picture('40-golden-week-opened');
    await final.getByRole('link', { name: t('incident.duties.why') }).click();
    await page.waitForURL('**/deadlines#*');
    // Not the duties of the page before, which is there until this one is.
    const day1 = t('incident.deadlines.day1');
    const why = page.getByRole('region').filter({ hasText: due }).filter({ hasText: day1 }).first();
    await why.waitFor();
    const said = (await why.innerText()).replaceAll(/\s+/g, ' ');
    for (const sentence of [
      `${t('incident.deadlines.day1')} 2026年4月3日(金)`,
      `${t('incident.deadlines.nth', { n: 30 })} 2026年5月2日(土) ${t('incident.deadlines.counted.closed')}`,
      t('incident.deadlines.rolled', { count: 5 }),
      '2026年5月3日(日) 憲法記念日',
      '2026年5月4日(月) みどりの日',
      '2026年5月5日(火) こどもの日',
      '2026年5月6日(水) 振替休日',
      `${t('incident.deadlines.due')} ${due} ${t('incident.deadlines.due.until')}`,
    ])
      expect(said).toContain(sentence);
    await admin.picture('41-golden-week-why-this-day');

    // What nobody is there for is pointed out before it happens.
    await page.getByRole('link', { name: t('incident.tab.forecast') }).click();
    await page.getByText(t('incident.forecast.collisions')).first().waitFor();
    await admin.picture('42-golden-week-forecast');
    admin.expectClean();
  });
});
