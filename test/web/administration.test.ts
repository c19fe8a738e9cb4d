import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/contract/policy.ts';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { type App, createApp } from './app.ts';
import { t } from './sentences.ts';
import type { Visit } from './visit.ts';

interface Policy {
  policy: PolicyDocument;
  version: number;
}

describe.skipIf(!hasBrowser())('settings, people and audit in the browser', () => {
  let app: App;
  let admin: Visit;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
    admin = await app.begin();
    await app.installation.post('/api/v1/persons', { name: '担当 次郎', email: 'jiro@example.jp', roles: ['owner'] });
    await app.installation.post('/api/v1/incidents', { facts: cardNumbers(), title: '注文画面の改ざん' });
  }, 300_000);
  afterAll(() => app?.close());

  const alert = () => admin.page.getByRole('alertdialog');
  const policy = async () => (await app.installation.get<Policy>('/api/v1/policy')).body;

  it('a ladder is saved after its effects were shown, and over nobody’s work unseen', {
    timeout: 120_000,
  }, async () => {
    const { page } = admin;
    await admin.go('/settings/reminders');
    await admin.button(t('settings.ladder.edit')).first().click();
    await admin.button(t('settings.rung.down', { name: t('settings.rung.target') })).click();
    expect(await admin.button(t('settings.preview.do')).isDisabled()).toBe(true);
    await page.getByText(t('settings.ladder.disorder')).waitFor();
    await admin.picture('85-ladder-in-disorder');
    await admin.button(t('settings.ladder.order')).click();
    await admin.group(t('settings.rung.to')).first().getByLabel('責任者').check();
    await admin.button(t('settings.preview.do')).click();
    await admin.dialog().getByText('INC-2026-0001').waitFor();
    await admin.dialog().getByText('速報(個人情報保護委員会)').first().waitFor();
    await admin.picture('86-ladder-preview');

    const theirs = await policy();
    const { withDue } = theirs.policy;
    const changed = withDue.map((rung) => (rung.rung === 'evening' ? { ...rung, to: ['officer'] } : rung));
    await app.installation.put('/api/v1/policy', { policy: { ...theirs.policy, withDue: changed } });
    await admin.button(t('settings.preview.save')).click();
    await page.getByText(t('settings.meanwhile'), { exact: true }).waitFor();
    await admin.picture('87-ladder-meanwhile');
    await admin.button(t('settings.meanwhile.keep')).click();
    await admin.button(t('settings.preview.do')).click();
    await admin.button(t('settings.preview.save')).click();
    await admin.dialog().waitFor({ state: 'detached' });
    const saved = await policy();
    expect(saved.version).toBe(2);
    expect(saved.policy.withDue[0]?.to).toEqual(['owner', 'officer']);

    await admin.group(t('settings.rung.to')).first().getByLabel('責任者').uncheck();
    await page.getByRole('link', { name: t('settings.calendar') }).click();
    await alert()
      .getByRole('button', { name: t('settings.leave.do') })
      .click();
    await page.getByRole('heading', { name: t('settings.week') }).waitFor();
    expect((await policy()).version).toBe(2);
    admin.expectClean();
  });

  it('a closed day is chosen in the year by the keyboard alone', { timeout: 120_000 }, async () => {
    const { page } = admin;
    await admin.go('/settings/calendar');
    const today = page.locator('[data-day="2026-09-01"]');
    await today.waitFor();
    await today.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-day="2026-09-09"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await admin.dialog().getByLabel(t('settings.closed.name')).fill('創立記念日');
    await page.keyboard.press('Enter');
    await admin.dialog().waitFor({ state: 'detached' });
    await admin.button(t('parts.save')).click();
    await page.getByText(t('parts.saved')).waitFor();
    await page.getByLabel('2026年9月9日(水)、休業日: 創立記念日').waitFor();
    await admin.picture('88-calendar');
    admin.expectClean();
  });

  it('somebody is added, invited, stood in for, and leaves', { timeout: 120_000 }, async () => {
    const { page } = admin;
    await admin.go('/people');
    await admin.button(t('people.add')).click();
    await admin
      .dialog()
      .getByRole('button', { name: t('people.add') })
      .click();
    await admin.dialog().getByRole('alert').waitFor();
    await admin.dialog().getByLabel(t('people.name'), { exact: true }).fill('代行 三郎');
    await admin.dialog().getByLabel(t('people.email'), { exact: true }).fill('saburo@example.jp');
    await admin.dialog().getByLabel('副担当者', { exact: true }).check();
    await admin.dialog().getByLabel('対応担当者', { exact: true }).check();
    await admin
      .dialog()
      .getByRole('button', { name: t('people.add') })
      .click();
    await page.getByRole('heading', { name: '代行 三郎' }).waitFor();
    await admin.button(t('people.invite')).first().click();
    await admin
      .dialog()
      .getByRole('button', { name: t('people.invite') })
      .click();
    expect(await admin.dialog().getByLabel(t('people.invite.link')).inputValue()).toContain('/invitation/');
    await admin
      .dialog()
      .getByRole('button', { name: t('parts.close') })
      .last()
      .click();

    await page.getByLabel(t('people.secondEmail')).fill('saburo2@example.jp');
    await admin.button(t('parts.save')).click();
    await page.getByText('別のドメインにしてください', { exact: false }).last().waitFor();
    await admin.button(t('parts.undo')).click();
    await admin.button(t('people.deputies.add')).click();
    await page.getByLabel(t('people.deputies.who')).last().selectOption({ label: '担当 次郎' });
    await admin.button(t('parts.save')).click();
    await page.getByText(t('parts.saved')).waitFor();
    await admin.picture('89-person');

    await admin.button(t('people.deactivate')).click();
    await alert()
      .getByRole('button', { name: t('people.deactivate') })
      .click();
    await admin.button(t('people.activate')).waitFor();
    admin.expectClean();
  });

  it('the last administrator is told why the role cannot be given up', { timeout: 120_000 }, async () => {
    const { page } = admin;
    await admin.go('/people');
    await page.locator('main').getByRole('link', { name: '管理 花子' }).first().click();
    await page.getByLabel('システム管理者').uncheck();
    await admin.button(t('parts.save')).click();
    await page.getByText('システム管理者がいなくなります', { exact: false }).waitFor();
    await admin.picture('90-last-administrator');
    admin.expectClean();
  });

  it('a key is shown once, and opens nothing after it was revoked', { timeout: 120_000 }, async () => {
    const { page } = admin;
    await admin.go('/settings/api-keys');
    await admin.button(t('settings.keys.make')).click();
    await admin.dialog().getByLabel(t('settings.keys.name')).fill('監視');
    await admin.dialog().getByLabel('監査担当者', { exact: true }).check();
    await admin
      .dialog()
      .getByRole('button', { name: t('settings.keys.make') })
      .click();
    const secret = await alert().getByLabel(t('settings.keys.secret.label')).inputValue();
    const asks = () => fetch(`${app.url}/api/v1/audit`, { headers: { authorization: `Bearer ${secret}` } });
    expect((await asks()).status).toBe(200);
    await admin.picture('91-key');
    await alert()
      .getByRole('button', { name: t('settings.keys.secret.done') })
      .click();
    expect(await page.content()).not.toContain(secret);
    await admin.button(t('settings.keys.revoke.one', { name: '監視' })).click();
    await alert()
      .getByRole('button', { name: t('settings.keys.revoke') })
      .click();
    await page.getByText(t('settings.keys.revoked.list', { count: 1 })).waitFor();
    expect((await asks()).status).toBe(401);
    admin.expectClean();
  });

  it('a test mail says what became of it, and held mail is released', { timeout: 120_000 }, async () => {
    const { page } = admin;
    await admin.go('/settings/mail');
    await admin.button(t('settings.mail.test.do')).click();
    await page.getByText(t('settings.mail.test.sent')).waitFor();
    await admin.button(t('settings.outbox.hold')).click();
    await alert()
      .getByRole('button', { name: t('settings.outbox.hold') })
      .click();
    await page.getByText(t('settings.outbox.held'), { exact: true }).waitFor();
    await admin.picture('92-held');
    await admin.button(t('settings.outbox.release')).click();
    await alert()
      .getByRole('button', { name: t('settings.outbox.release') })
      .click();
    await admin.button(t('settings.outbox.hold')).waitFor();
    admin.expectClean();
  });

  it('the audit shows all of it, narrowed by its address, and both chains are whole', {
    timeout: 120_000,
  }, async () => {
    const { page } = admin;
    await admin.go('/audit');
    const whole = page.getByText(t('audit.chain.whole'), { exact: true });
    await whole.waitFor();
    await page.getByText('督促の方針を変更した', { exact: false }).first().waitFor();
    await page.getByLabel(t('audit.incident')).fill('inc-2026-0001');
    await admin.button(t('audit.look')).click();
    await page.waitForURL('**/audit?incident=INC-2026-0001');
    await whole.nth(1).waitFor();
    expect(await page.locator('main tbody tr').filter({ hasNotText: 'INC-2026-0001' }).count()).toBe(0);
    await admin.picture('93-audit');
    admin.expectClean();
  });
});
