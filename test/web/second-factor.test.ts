import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from '../api/totp.ts';
import { hasBrowser } from '../support/browser.ts';
import { type App, createApp, password } from './app.ts';
import { t } from './sentences.ts';
import type { Visit } from './visit.ts';

/** A device with a finger on it. */
async function withDevice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
  } as const;
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

describe.skipIf(!hasBrowser())('a second factor that is demanded', () => {
  let app: App;
  let admin: Visit;
  let operator: Visit;
  beforeAll(async () => {
    app = await createApp();
    await (await app.begin()).context.close();
    operator = await app.join({ name: '担当 次郎', email: 'jiro@example.jp', access: ['operator'] });
    admin = await app.visit('ja', localhost(app));
    await admin.context.addInitScript("if (window === top) localStorage.setItem('sokuho.tour', 'seen')");
    await withDevice(admin.page);
  }, 300_000);
  afterAll(() => app?.close());

  it('by the number of this machine a page without passkeys leads to the one that has them', {
    timeout: 120_000,
  }, async () => {
    const nobody = await app.visit();
    await nobody.go('/sign-in?next=/people');
    const link = nobody.page.getByRole('link', { name: t('sign-in.passkey.atName') });
    expect(await link.getAttribute('href')).toBe(`${localhost(app)}/sign-in?next=/people`);
    await nobody.picture('70-sign-in-by-number');
    await operator.go('/account/second-factor');
    await operator.page.getByRole('link', { name: t('sign-in.passkey.byName') }).waitFor();
    await operator.picture('71-second-factor-by-number');
    nobody.expectClean();
  });

  it('at its name a passkey is registered, and lets in', { timeout: 120_000 }, async () => {
    const { page } = admin;
    await admin.go('/settings/sign-in');
    await page.getByLabel(t('sign-in.email')).fill('admin@example.jp');
    await page.getByLabel(t('sign-in.password')).fill(password);
    await page.getByRole('button', { name: t('sign-in.enter'), exact: true }).click();
    await page.getByText(t('settings.factor.own')).waitFor();
    await admin.picture('72-settings-sign-in');
    await page.getByLabel(t('settings.factor.demanded'), { exact: true }).check();
    await admin.button(t('parts.save')).click();
    await page.getByText('ご自身のパスキーか認証アプリを設定してください').last().waitFor();
    await page.getByRole('link', { name: t('settings.account.second.do') }).click();
    await page.getByLabel(t('sign-in.passkey.name')).fill('会社のPC');
    await admin.button(t('sign-in.passkey.add')).click();
    await page.getByText(t('sign-in.passkey.added')).waitFor();
    await admin.picture('73-passkey');
    await admin.button(t('shell.signOut')).click();
    await page.waitForURL('**/sign-in');
    await admin.button(t('sign-in.passkey')).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('管理 花子').first().waitFor();
  });

  it('reaches a page that is open, which leads to setting one up and then back', { timeout: 120_000 }, async () => {
    const { page } = admin;
    const theirs = operator.page;
    await operator.go('/tasks');
    await admin.go('/settings/sign-in');
    await page.getByLabel(t('settings.factor.demanded'), { exact: true }).check();
    await admin.button(t('parts.save')).click();
    await page.getByText(t('parts.saved')).waitFor();
    await admin.picture('74-demanded');
    await page.getByRole('link', { name: t('settings.approval'), exact: true }).click();
    await page.getByRole('heading', { name: t('settings.approval') }).waitFor();
    expect(await page.getByText(t('parts.saved')).count()).toBe(0);

    await theirs.waitForURL('**/second-factor?next=**');
    await operator.calm();
    await operator.picture('75-demanded-of-the-operator');
    await operator.button(t('sign-in.authenticator.begin')).click();
    await theirs.getByLabel(t('sign-in.password.again')).fill(password);
    await operator.button(t('sign-in.authenticator.begin')).click();
    const uri = await theirs.getByRole('link', { name: t('sign-in.enrolment.open') }).getAttribute('href');
    await operator.picture('76-enrolment');
    await theirs.getByLabel(t('sign-in.enrolment.code')).fill(codeOf(uri ?? ''));
    await operator.button(t('sign-in.enrolment.switchOn')).click();
    await theirs.getByText(t('sign-in.backupCodes')).waitFor();
    await operator.picture('77-backup-codes');
    await operator.button(t('sign-in.demanded.go')).click();
    await theirs.waitForURL('**/tasks');
    await operator.calm();
    operator.expectClean();
    admin.expectClean();
  });

  it('that is a passkey is asked for instead of the password', { timeout: 120_000 }, async () => {
    const { page } = admin;
    await admin.button(t('shell.signOut')).click();
    await page.waitForURL('**/sign-in');
    await page.getByLabel(t('sign-in.email')).fill('admin@example.jp');
    await page.getByLabel(t('sign-in.password')).fill(password);
    await page.getByRole('button', { name: t('sign-in.enter'), exact: true }).click();
    await page.getByText(t('sign-in.refused.passkeyNeeded')).waitFor();
    await admin.picture('78-passkey-needed');
    await admin.button(t('sign-in.passkey')).click();
    await page.getByText('管理 花子').first().waitFor();
    admin.expectClean();
  });
});

const localhost = ({ url }: App): string => url.replace('127.0.0.1', 'localhost');
