import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { type App, createApp } from './app.ts';
import { answer, outcome } from './forms.ts';
import { t } from './sentences.ts';
import type { Visit } from './visit.ts';

/** The question stands on the page below the other one. */
const below = async ({ page }: Visit, lower: string, upper: string): Promise<boolean> => {
  const [a, b] = await Promise.all([upper, lower].map((name) => page.getByRole('group', { name }).boundingBox()));
  return (b?.y ?? 0) > (a?.y ?? 0);
};

describe.skipIf(!hasBrowser())('opening an incident in the browser', () => {
  let app: App;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T10:00:00+09:00' });
    await app.begin();
    for (const [email, name] of [
      ['legal@example.jp', '法務 五郎'],
      ['deputy@example.jp', '代行 次郎'],
    ] as const)
      await app.join({ name, email, access: ['operator'] });
  }, 300_000);
  afterAll(() => app?.close());

  it('a letter to the wrong person: three minutes, by the legal clock, for named eyes only', {
    timeout: 120_000,
  }, async () => {
    const manager = await app.join({ name: '店長 太郎', email: 'shop@example.jp', access: ['operator'] });
    const { page } = manager;
    await manager.go('/incidents/new');
    await manager.picture('a1-start');
    await manager.button(t('new-incident.start.one')).click();
    await manager.picture('a2-one-letter');
    // This machine's clock says another day: the deadlines follow the server's.
    await manager.button(t('facts.moment.now')).click();
    const when = manager.group(t('facts.knownAt.ask'));
    expect(await when.getByLabel(t('facts.moment.day')).inputValue()).toBe('2026-09-01');
    expect(await when.getByLabel(t('facts.moment.time')).inputValue()).toBe('10:00');

    await answer(manager, 'facts.items.ask', 'facts.items.name');
    await answer(manager, 'facts.items.ask', 'facts.items.medicalTreatment');
    await answer(manager, 'facts.itemsComplete.ask', 'facts.itemsComplete.yes');
    await answer(manager, 'facts.myNumber.ask', 'facts.no');
    await answer(manager, 'facts.publiclyViewable.ask', 'facts.no');
    expect(await manager.group(t('facts.subject.ask')).count()).toBe(0);
    await page.getByText(t('facts.scope.left', { count: 1 })).waitFor();
    await answer(manager, 'facts.wrongfulPurpose.ask', 'facts.no');
    // It decides now, so it is asked, below what is answered already.
    await manager.group(t('facts.subject.ask')).waitFor();
    expect(await below(manager, t('facts.subject.ask'), t('facts.wrongfulPurpose.ask'))).toBe(true);
    await manager.picture('a3-subject-decides');
    await answer(manager, 'facts.subject.ask', 'facts.subject.personalData');
    await outcome(manager).getByText('2026年9月5日(土)').first().waitFor();
    await manager.picture('a4-answered');

    await page.getByLabel(t('new-incident.owner.ask')).selectOption({ label: '代行 次郎 (deputy@example.jp)' });
    await page.getByLabel(t('new-incident.restricted.ask')).check();
    const readers = manager.group(t('new-incident.readers.ask'));
    await readers.getByLabel('法務 五郎').check();
    // Who sees it anyway is not to be chosen.
    expect(await readers.getByRole('checkbox').count()).toBe(2);
    await manager.picture('a5-named-eyes');
    await manager.button(t('new-incident.open')).click();
    await page.getByRole('link', { name: t('new-incident.opened.go') }).click();
    await page.waitForURL('**/incidents/INC-2026-0001');
    await page.getByText(t('incident.restricted'), { exact: true }).first().waitFor();
    await manager.picture('a6-opened');
    const { body } = await app.installation.get<{ readers: { name: string }[]; owner: { name: string } }>(
      '/api/v1/incidents/INC-2026-0001/access',
    );
    expect(body.owner.name).toBe('代行 次郎');
    expect(body.readers.map(({ name }) => name).sort()).toEqual(['店長 太郎', '法務 五郎'].sort());
    manager.expectClean();
  });

  it('a web shop, in English: the name of the incident is English, too', { timeout: 120_000 }, async () => {
    const operator = await app.join({ name: 'Kim', email: 'kim@example.jp', access: ['operator'], lang: 'en' });
    const { page } = operator;
    const en = (id: string, values = {}) => t(id, values, 'en');
    const choose = (question: string, given: string) =>
      operator.group(en(question)).getByLabel(en(given), { exact: true }).first().check();
    await operator.go('/incidents/new');
    await operator.picture('b1-start');
    await operator.button(en('new-incident.start.more')).click();
    await operator.picture('b2-web-shop');
    await choose('facts.events.ask', 'facts.events.leakage');
    await choose('facts.certainty.ask', 'facts.certainty.suspected');
    const when = operator.group(en('facts.knownAt.ask'));
    await when.getByLabel(en('facts.moment.day')).fill('2026-09-01');
    await when.getByLabel(en('facts.moment.time')).fill('09:00');
    await choose('facts.persons.ask', 'facts.persons.atMost');
    await page.getByLabel(en('facts.persons.max'), { exact: true }).fill('800');
    await choose('facts.items.ask', 'facts.items.creditCardNumber');
    await choose('facts.itemsComplete.ask', 'facts.itemsComplete.no');
    await choose('facts.myNumber.ask', 'facts.no');
    await choose('facts.publiclyViewable.ask', 'facts.no');
    await choose('facts.wrongfulPurpose.ask', 'facts.unknown');
    await operator.group(en('facts.subject.ask')).waitFor();
    await operator.picture('b3-answered');
    await choose('facts.subject.ask', 'facts.subject.personalData');
    await operator.button(en('new-incident.open')).click();
    await page.getByRole('link', { name: en('new-incident.opened.go') }).click();
    await page.getByRole('heading', { name: 'Leak (up to 800 people)' }).waitFor();
    await operator.picture('b4-opened');
    operator.expectClean();
  });
});
