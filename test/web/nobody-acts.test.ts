import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { type App, createApp } from './app.ts';
import { t } from './sentences.ts';
import type { Visit } from './visit.ts';

const id = 'INC-2026-0001';

describe.skipIf(!hasBrowser())('journey 4 in the browser, nobody acts', () => {
  let app: App;
  let owner: Visit;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T10:00:00+09:00' });
    await app.begin();
    owner = await app.join({ name: '担当 花子', email: 'owner@example.jp', access: ['operator'], roles: ['owner'] });
    await app.join({ name: '責任 三郎', email: 'officer@example.jp', access: ['approver'], roles: ['officer'] });
    for (const [role, name] of [
      ['deputy', '代行 次郎'],
      ['manager', '管理 四郎'],
    ])
      await app.installation.post('/api/v1/persons', { name, email: `${role}@example.jp`, roles: [role] });
    await app.installation.post('/api/v1/incidents', {
      facts: cardNumbers({ wrongfulPurpose: false }),
      title: '注文画面の不具合',
    });
  }, 300_000);
  afterAll(() => app?.close());

  it('the forecast says it, the mails come as it said, and the link in one acknowledges', {
    timeout: 180_000,
  }, async () => {
    const { page } = owner;
    await owner.go(`/incidents/${id}/forecast`);
    const day = (text: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: text }) });
    await day('2026年9月3日(木)').getByText('担当 花子').first().waitFor();
    await day('2026年9月5日(土)').getByText(t('incident.forecast.due'), { exact: true }).waitFor();
    await day('2026年9月5日(土)').getByText('管理 四郎').first().waitFor();
    await page.getByText(t('incident.forecast.breach'), { exact: true }).first().waitFor();
    await owner.picture('50-forecast');

    // Day 3: the owner's mail is in the mailbox; its link shows a button, and the button acknowledges.
    await app.forwardTo('2026-09-03T12:00:00+09:00');
    await owner.go('/mailbox');
    await page.getByRole('searchbox').fill('速報');
    const preliminary = page
      .getByRole('list', { name: t('mailbox.list') })
      .getByRole('link')
      .filter({ hasText: '速報' });
    await preliminary.first().click();
    await owner.button(t('mailbox.as.html')).waitFor();
    await owner.picture('51-mailbox-day-3');
    await owner.button(t('mailbox.as.text')).click();
    const [link = ''] = /http:\S+\/acknowledge\/\S+/.exec(await page.locator('article pre').innerText()) ?? [];
    const phone = await app.visit();
    await phone.go(new URL(link).pathname);
    await phone.picture('52-acknowledge');
    await phone.button('確認したことを記録する').click();
    await phone.page.getByRole('heading', { name: '記録しました' }).waitFor();
    await owner.go(`/incidents/${id}/mails`);
    await page.getByText(t('incident.mails.acknowledged')).first().waitFor();
    await owner.picture('53-mails-acknowledged');

    // It was only seen, not done: from the due day on everybody hears of it, and the pages count what is overdue.
    await app.forwardTo('2026-09-06T12:00:00+09:00');
    await owner.go('/mailbox');
    const mails = page.getByRole('list', { name: t('mailbox.list') });
    for (const role of ['deputy', 'manager', 'officer'])
      await mails
        .getByText(t('mailbox.to', { to: `${role}@example.jp` }))
        .first()
        .waitFor();
    await owner.picture('54-mailbox-overdue');
    await owner.go('/');
    await page
      .getByText(t('parts.overdue', { days: 1 }))
      .first()
      .waitFor();
    await owner.picture('55-board-overdue');
    await owner.go('/tasks');
    await page
      .getByText(t('parts.overdue', { days: 1 }))
      .first()
      .waitFor();
    await owner.picture('56-tasks-overdue');
    await owner.go(`/incidents/${id}`);
    await owner.picture('57-incident-overdue');
    await owner.go(`/incidents/${id}/timeline`);
    await owner.picture('58-timeline-overdue');
    owner.expectClean();
    phone.expectClean();
    expect(link).toContain('/acknowledge/');
  });
});
