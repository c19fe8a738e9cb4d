import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { createInProcess, type InProcess } from './in-process.ts';
import { t } from './sentences.ts';

const id = 'INC-2026-0001';

describe.skipIf(!hasBrowser())('what the pages warn of', () => {
  let app: InProcess;
  beforeAll(async () => {
    const late = [{ what: 'sweep' as const, since: '2026-09-01T00:30:00.000Z' }];
    app = await createInProcess({ health: { status: 'late', late } });
    const { bench } = app;
    await bench.engine.open({ facts: cardNumbers({ wrongfulPurpose: false }), title: '注文画面の不具合' }, bench.who());
  }, 300_000);
  afterAll(() => app?.close());

  it('that reminders are late, and since when, in the order of each language', { timeout: 60_000 }, async () => {
    for (const [lang, since] of [
      ['ja', '(2026年9月1日(火) 09:30から)'],
      ['en', '(since Tue 1 September 2026 09:30)'],
    ] as const) {
      const visit = await app.join('operator', lang);
      await visit.go('/');
      const banner = visit.page.getByRole('alert').filter({ hasText: t('shell.late', {}, lang) });
      await banner.getByText(`${t('shell.late.sweep', {}, lang)} ${since}`).waitFor();
      await visit.picture(`72-late-${lang}`);
      visit.expectClean();
    }
  });

  it('that nobody is registered to be told, with the way to register somebody', { timeout: 60_000 }, async () => {
    const { page, go, picture, expectClean } = await app.join('operator');
    await go(`/incidents/${id}/forecast`);
    const days = page.getByRole('listitem').filter({ has: page.getByRole('heading') });
    const first = days.first();
    await first.getByText(t('incident.forecast.vacant')).first().waitFor();
    expect(await page.getByText(t('incident.forecast.deserted')).count()).toBe(0);
    // Only what comes again is counted.
    expect(await first.getByText('1回目').count()).toBe(0);
    await days.getByText('1回目').first().waitFor();
    await picture('73-forecast-of-nobody');
    await page.getByRole('link', { name: t('incident.forecast.vacant.do') }).click();
    await page.getByRole('heading', { level: 1, name: t('people.title') }).waitFor();
    expectClean();
  });
});
