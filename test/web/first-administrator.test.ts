import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { type App, createApp, password } from './app.ts';
import { t } from './sentences.ts';

describe.skipIf(!hasBrowser())('the first people, from an empty database', () => {
  let app: App;
  beforeAll(async () => {
    app = await createApp();
  }, 300_000);
  afterAll(() => app?.close());

  it('an administrator comes in by the link, adds and invites somebody, who accepts and may approve', {
    timeout: 120_000,
  }, async () => {
    const { page, ...admin } = await app.visit();

    // Nobody administers yet: the sign-in page says how to begin.
    await admin.go('/');
    await page.waitForURL('**/sign-in');
    await page.getByText(t('sign-in.setUp'), { exact: true }).waitFor();
    await admin.picture('01-sign-in-before-setup');

    await admin.go(app.setupLink());
    await admin.button(t('sign-in.setup.do')).click();
    await expectFault(page, t('sign-in.required'));
    await page.getByLabel(t('sign-in.organization')).fill('青空商店株式会社');
    await page.getByLabel(t('sign-in.name')).fill('管理 花子');
    await page.getByLabel(t('sign-in.email')).fill('admin@example.jp');
    await page.getByLabel(t('sign-in.password.new')).fill('短い');
    await admin.button(t('sign-in.setup.do')).click();
    await expectFault(page, t('sign-in.password.short', { count: 12 }));
    await admin.picture('02-setup');
    await page.getByLabel(t('sign-in.password.new')).fill(password);
    for (const role of ['担当者', '責任者'])
      expect(await page.getByLabel(role, { exact: true }).isChecked()).toBe(true);
    await admin.button(t('sign-in.setup.do')).click();

    // A second factor is offered, not demanded.
    await page.waitForURL('**/account/second-factor**');
    await admin.calm();
    await admin.picture('03-second-factor');
    await page.getByRole('link', { name: t('sign-in.second.later') }).click();
    await page.waitForURL(`${app.url}/`);
    await admin.calm();
    await admin.picture('04-empty-board');

    // Somebody is added and invited by mail.
    await admin.go('/people');
    await page.locator('main').getByText('担当者、責任者').first().waitFor();
    await admin.picture('05-people-first');
    await admin.button(t('people.add')).click();
    const adding = admin.dialog();
    await adding.getByLabel(t('people.name'), { exact: true }).fill('承認 太郎');
    await adding.getByLabel(t('people.email')).fill('approver@example.jp');
    await adding
      .getByRole('group', { name: t('people.access') })
      .getByLabel('承認者')
      .check();
    await adding
      .getByRole('group', { name: t('people.roles') })
      .getByLabel('責任者')
      .check();
    await admin.picture('06-add-person');
    await adding.getByRole('button', { name: t('people.add') }).click();
    await page.getByRole('heading', { level: 1, name: '承認 太郎' }).waitFor();
    await admin.button(t('people.invite')).first().click();
    await admin
      .dialog()
      .getByRole('button', { name: t('people.invite'), exact: true })
      .click();
    await admin.dialog().getByText(t('people.invite.mailed'), { exact: true }).waitFor();
    await admin.picture('07-invited');
    await admin
      .dialog()
      .getByRole('button', { name: t('parts.close') })
      .last()
      .click();
    await admin.picture('08-person');

    // The mail, read from the mailbox, has the link.
    await app.site.settled();
    await admin.go('/mailbox');
    await page
      .getByRole('list', { name: t('mailbox.list') })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: /青空商店株式会社/ }).waitFor();
    await admin.picture('09-mailbox-invitation');
    await admin.button(t('mailbox.as.text')).click();
    const mail = await page.locator('article pre').innerText();
    expect(mail).toContain('招待した人: 管理 花子');
    const [link = ''] = /http:\S+\/invitation\/\S+/.exec(mail) ?? [];

    const { page: theirs, ...approver } = await app.visit();
    await approver.go(link);
    await theirs.getByText('承認 太郎').waitFor();
    await approver.picture('10-invitation');
    await theirs.getByLabel(t('sign-in.password.new')).fill(password);
    await approver.button(t('sign-in.invitation.do')).click();
    await theirs.waitForURL(`${app.url}/`);
    await theirs.getByText('承認者', { exact: true }).first().waitFor();
    await approver.picture('11-board-of-the-approver');

    // Out, and in again; a wrong password is refused in words, and the link is used up.
    await approver.button(t('shell.signOut')).click();
    await theirs.waitForURL('**/sign-in');
    await theirs.getByLabel(t('sign-in.email')).fill('approver@example.jp');
    await theirs.getByLabel(t('sign-in.password')).fill('これは違う合言葉です');
    await approver.button(t('sign-in.enter')).click();
    await theirs.getByRole('alert').getByText(t('sign-in.refused.password')).waitFor();
    await approver.picture('12-wrong-password');
    await theirs.getByLabel(t('sign-in.password')).fill(password);
    await approver.button(t('sign-in.enter')).click();
    await theirs.waitForURL(`${app.url}/`);
    await theirs.getByText('承認 太郎').first().waitFor();
    await approver.go(link);
    await theirs.getByText(t('sign-in.link.over')).waitFor();

    admin.expectClean();
    approver.expectClean();
  });
});

const expectFault = async (page: import('playwright-core').Page, text: string): Promise<void> => {
  await page.getByText(text).first().waitFor();
  expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThan(0);
};
