import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { type App, createApp } from './app.ts';
import { t } from './sentences.ts';
import type { Visit } from './visit.ts';

const SECRET = '役員による持ち出し';

describe.skipIf(!hasBrowser())('an incident that becomes restricted', () => {
  let app: App;
  let stranger: Visit;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
    await app.begin();
    stranger = await app.join({ name: '別の 人', email: 'stranger@example.jp', access: ['operator'] });
  }, 300_000);
  afterAll(() => app?.close());

  it('leaves the open pages of those who may not see it, by itself', { timeout: 90_000 }, async () => {
    const { page } = stranger;
    const { body } = await app.installation.post<{ incident: { id: string } }>('/api/v1/incidents', {
      facts: cardNumbers(),
      title: SECRET,
    });
    const { id } = body.incident;
    await stranger.go(`/incidents/${id}`);
    const board = await stranger.context.newPage();
    await board.goto('/');
    await board.getByText(SECRET).first().waitFor();
    await page.getByRole('heading', { name: SECRET }).waitFor();
    const restricted = { restricted: true, readers: ['admin@example.jp'] };
    expect(await app.installation.put(`/api/v1/incidents/${id}/access`, restricted)).toMatchObject({ status: 200 });
    for (const each of [page, board]) {
      await each.bringToFront();
      await each.getByText(SECRET).first().waitFor({ state: 'detached' });
    }
    await page.getByText(t('parts.problem.not-found')).waitFor();
    await stranger.picture('76-gone');
    stranger.expectClean();
  });
});
