import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/text.ts';
import { hasBrowser } from '../../support/browser.ts';
import { cardNumbers } from '../../support/facts.ts';
import { type App, createApp } from '../app.ts';
import { expectAccessible } from '../axe.ts';
import { t } from '../sentences.ts';

describe.skipIf(!hasBrowser())('the statecharts as they run', () => {
  let app: App;
  let id: string;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00', options: ['--inspect'] });
    const opened = await app.installation.post<{ incident: { id: string } }>('/api/v1/incidents', {
      facts: cardNumbers(),
      title: '注文画面の改ざん',
    });
    id = opened.body.incident.id;
  }, 300_000);
  afterAll(() => app?.close());
  const record = async (type: string, target: string) =>
    expect(await app.installation.post(`/api/v1/incidents/${id}/events`, { type, data: {}, target })).toMatchObject({
      status: 200,
    });

  it.each(languages)(
    'in %s the page shows states and events as they are recorded',
    { timeout: 120_000 },
    async (lang) => {
      const visit =
        lang === 'ja'
          ? await app.begin()
          : await app.join({
              ...{ name: 'Taro', email: 'taro@example.jp', access: ['operator'] as const, lang },
              access: ['operator'],
            });
      await visit.go('/machines/live');
      await visit.page.getByText(t('inspect.state.live', {}, lang)).waitFor();
      await visit.page.getByRole('link', { name: id }).waitFor();
      expect(await visit.page.getByRole('log').getByRole('listitem').count()).toBe(0);
      if (lang === 'ja') await record('draftSubmitted', 'ppc.preliminary');
      else await record('draftRevised', 'ppc.preliminary');
      const log = visit.page.getByRole('log').getByRole('listitem');
      await log.first().waitFor();
      expect(await log.first().textContent()).toContain(lang === 'ja' ? 'draftSubmitted' : 'draftRevised');
      await visit.page.getByText('active.preliminary.inReview').waitFor();
      expect(await visit.page.locator('main').textContent()).not.toContain('注文画面');
      await visit.picture(`inspect-${lang}`);
      await expectAccessible(visit, `/machines/live in ${lang}`);
      visit.expectClean();
    },
  );

  it('says so where the server shows nothing', { timeout: 120_000 }, async () => {
    const visit = await app.join({ name: '次郎', email: 'jiro@example.jp', access: ['operator'] });
    await visit.page.route('**/api/v1/inspect/tickets', (route) =>
      route.fulfill({
        status: 404,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'urn:x', title: 'Not found', status: 404, detail: '', code: 'no-such-route' }),
      }),
    );
    await visit.go('/machines/live');
    await visit.page.getByText(t('inspect.off.title')).waitFor();
    await visit.picture('inspect-off');
    await expectAccessible(visit, '/machines/live without an inspector');
    visit.expectClean();
  });
});
