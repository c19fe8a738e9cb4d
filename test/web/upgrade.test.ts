import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendedLaw } from '../law/amended-law.ts';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { expectAccessible } from './axe.ts';
import { createInProcess, type InProcess } from './in-process.ts';
import { t } from './sentences.ts';

const id = 'INC-2026-0001';

describe.skipIf(!hasBrowser())('newer revisions of the rules, in the browser', () => {
  let app: InProcess;
  beforeAll(async () => {
    // A later program on the same database: its law counts twenty days where the first counted thirty.
    app = await createInProcess({ law: amendedLaw({ final: { standard: 20, wrongfulPurpose: 60 } }) });
    const { bench } = app;
    await bench.engine.open({ facts: cardNumbers(), title: '注文画面の不具合' }, bench.who());
  }, 300_000);
  afterAll(() => app?.close());

  it('are shown duty by duty, with nothing changed, to whoever may only read', { timeout: 120_000 }, async () => {
    const auditor = await app.join('auditor', 'en');
    await auditor.go(`/incidents/${id}`);
    await auditor.page.getByText(t('upgrade.title', {}, 'en')).waitFor();
    await auditor.page.getByRole('link', { name: t('upgrade.look', {}, 'en') }).click();
    const section = auditor.page.getByRole('region', { name: t('upgrade.title', {}, 'en') });
    await section.getByText(t('upgrade.revision', { revision: 2 }, 'en')).waitFor();
    await section.getByText(t('upgrade.notYours', {}, 'en')).waitFor();
    await auditor.picture('70-upgrade-en');
    expect(await section.getByRole('button').count()).toBe(0);
    auditor.expectClean();
  });

  it('are adopted with a reason, after which the day has moved and nothing is left to adopt', {
    timeout: 120_000,
  }, async () => {
    const operator = await app.join('operator');
    const { page } = operator;
    await operator.go(`/incidents/${id}`);
    await page
      .getByRole('region', { name: t('incident.duties') })
      .getByText('2026年9月30日(水)')
      .waitFor();
    await operator.picture('70-upgrade-notice');
    await page.getByRole('link', { name: t('upgrade.look') }).click();
    const section = page.getByRole('region', { name: t('upgrade.title') });
    await section
      .getByText(t('incident.facts.effect.fromTo', { from: '2026年9月30日(水)', to: '2026年9月24日(木)' }))
      .waitFor();
    await section.getByText(t('upgrade.why')).click();
    await section.getByText(t('upgrade.fresh')).waitFor();
    await expectAccessible(operator, 'the newer revisions');
    await operator.picture('70-upgrade');
    await section.getByRole('button', { name: t('upgrade.adopt') }).click();
    const dialog = operator.dialog();
    const adopt = dialog.getByRole('button', { name: t('upgrade.adopt') });
    await adopt.click();
    await dialog.getByText(t('incident.form.required')).waitFor();
    await dialog.getByLabel(t('upgrade.adopt.reason')).fill('期限の数え方が改められたため');
    await operator.picture('70-upgrade-adopt');
    await adopt.click();
    await page.getByText(t('upgrade.adopted')).waitFor();
    await section.waitFor({ state: 'detached' });
    await page
      .getByRole('region', { name: t('incident.facts.history') })
      .getByText(t('incident.facts.effect.moved'))
      .waitFor();
    await operator.picture('70-upgrade-adopted');
    await page.getByRole('link', { name: t('incident.tab.timeline'), exact: true }).click();
    await page.waitForURL('**/timeline');
    // What was done on one tab is no news on another.
    expect(await page.getByText(t('upgrade.adopted')).count()).toBe(0);
    await page.getByText('期限の数え方が改められたため').waitFor();
    await operator.go(`/incidents/${id}`);
    await page
      .getByRole('region', { name: t('incident.duties') })
      .getByText('2026年9月24日(木)')
      .waitFor();
    expect(await page.getByText(t('upgrade.title')).count()).toBe(0);
    operator.expectClean();
  });
});
