import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { type App, createApp } from './app.ts';
import { record, step } from './forms.ts';
import { eventName, t } from './sentences.ts';
import type { Visit } from './visit.ts';

const [id, twin, kin] = ['INC-2026-0001', 'INC-2026-0002', 'INC-2026-0003'];
const preliminary = '速報(個人情報保護委員会)';
/** A number that no bank gives, with a right check digit. */
const cardNumber = '4111 1111 1111 1111';

describe.skipIf(!hasBrowser())('what is done seldom to an incident, in the browser', () => {
  let app: App;
  let operator: Visit;
  let approver: Visit;
  let other: Visit;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
    await app.begin();
    operator = await app.join({
      ...{ name: '担当 花子', email: 'owner@example.jp', access: ['operator'], roles: ['owner'] },
    });
    approver = await app.join({
      ...{ name: '承認 太郎', email: 'officer@example.jp', access: ['approver'], roles: ['officer'] },
    });
    other = await app.join({ name: '対応 次郎', email: 'jiro@example.jp', access: ['operator'], roles: ['deputy'] });
    for (const title of ['注文画面の不具合', '注文画面の不具合(二重の起票)', '先月の宛先間違い'])
      await app.installation.post('/api/v1/incidents', { facts: cardNumbers({ wrongfulPurpose: false }), title });
  }, 300_000);
  afterAll(() => app?.close());

  /** Presses a button of the page, fills in the dialog that opens, and presses its last button. */
  const deed = async (visit: Visit, button: string, action: string, fill: (field: Field) => Promise<void>) => {
    await visit.button(button).first().click();
    const dialog = visit.dialog();
    await dialog.waitFor();
    await fill((label) => dialog.getByLabel(t(label), { exact: true }));
    await visit.picture(`60-${button}`);
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  type Field = (label: string) => ReturnType<Visit['page']['getByLabel']>;
  const tab = async (visit: Visit, name: string, incident = id) => visit.go(`/incidents/${incident}/${name}`);

  it('a file is kept, comes back byte by byte, and goes with a reason', { timeout: 120_000 }, async () => {
    const { page } = operator;
    await tab(operator, 'notes');
    const files = page.getByRole('region', { name: t('incident.files.title') });
    const bytes = Buffer.from('受付番号 R-1\n漏えい等報告の控え\n');
    await files
      .locator('input[type=file]')
      .setInputFiles({ name: '報告書の控え.txt', mimeType: 'text/plain', buffer: bytes });
    await files.getByRole('button', { name: t('incident.files.add') }).click();
    await page.getByText(t('incident.done.saved')).waitFor();
    await files.getByRole('listitem').getByText('報告書の控え.txt').waitFor();
    const downloading = page.waitForEvent('download');
    await files.getByRole('link', { name: t('incident.files.download') }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('報告書の控え.txt');
    expect(readFileSync(await download.path())).toEqual(bytes);
    await deed(operator, t('incident.notes.remove'), t('incident.notes.remove'), async (field) => {
      await field('incident.field.reason').fill('別の版を保管したため');
    });
    await files.getByText('別の版を保管したため').waitFor();
    expect(await files.getByRole('link', { name: t('incident.files.download') }).count()).toBe(0);
  });

  it('a note that looks like it holds a card number is kept only once somebody looked', {
    timeout: 120_000,
  }, async () => {
    const { page } = operator;
    await tab(operator, 'notes');
    const notes = page.getByRole('region', { name: t('incident.notes.title') });
    const text = `照会の番号は ${cardNumber} (試験用)`;
    await notes.getByLabel(t('incident.notes.new')).fill(text);
    await notes.getByRole('button', { name: t('incident.notes.add') }).click();
    const sure = notes.getByLabel(t('incident.notes.numbers'), { exact: true });
    await sure.waitFor();
    await operator.picture('61-note-with-a-card-number');
    await sure.check();
    await notes.getByRole('button', { name: t('incident.notes.add') }).click();
    await notes.getByRole('listitem').getByText(text).waitFor();
    expect(await notes.getByLabel(t('incident.notes.new')).inputValue()).toBe('');
    await deed(operator, t('incident.notes.remove'), t('incident.notes.remove'), async (field) => {
      await field('incident.field.reason').fill('番号を残さないため');
    });
    await notes.getByText('番号を残さないため').waitFor();
    expect(await notes.getByText(cardNumber).count()).toBe(0);
    await operator.picture('61-notes-and-files');
  });

  it('another incident is linked, and seen from both sides', { timeout: 120_000 }, async () => {
    const { page } = operator;
    await tab(operator, '');
    await deed(operator, t('incident.links.add'), t('incident.links.add'), async (field) => {
      await field('incident.links.number').fill(kin.toLowerCase());
      await operator.dialog().getByLabel(t('incident.links.note')).fill('同じ委託先');
    });
    const links = page.getByRole('region', { name: t('incident.links') });
    await links.getByRole('link', { name: kin }).click();
    await page.waitForURL(`**/${kin}`);
    await links.getByRole('link', { name: id }).waitFor();
  });

  it('a duplicate is merged, ends, and says where it went on', { timeout: 120_000 }, async () => {
    const { page } = operator;
    await tab(operator, '', twin);
    await deed(operator, t('incident.links.merge'), t('incident.links.merge.do'), async (field) => {
      await field('incident.links.merge.into').fill(id);
      await field('incident.links.merge.reason').fill('同じ事案を二重に起票したため');
    });
    const links = page.getByRole('region', { name: t('incident.links') });
    await links.getByRole('link', { name: id }).waitFor();
    await page.getByText(t('incident.over')).waitFor();
    await operator.picture('62-merged-duplicate');
    expect(await page.getByRole('button', { name: t('incident.links.merge') }).count()).toBe(0);
  });

  it('the owner changes', { timeout: 120_000 }, async () => {
    const { page } = operator;
    await tab(operator, 'people');
    await deed(operator, t('incident.people.owner.change'), t('parts.save'), async (field) => {
      await operator.dialog().getByRole('combobox').selectOption('jiro@example.jp');
      await operator.dialog().getByLabel(t('incident.people.owner.reason')).fill('休暇に入るため');
      expect(await field('incident.people.owner.person').inputValue()).toBe('jiro@example.jp');
    });
    await page
      .getByRole('region', { name: t('incident.people.owner') })
      .getByText('対応 次郎')
      .waitFor();
  });

  it('mail is marked as compromised, and whoever has no second address is named', { timeout: 120_000 }, async () => {
    const { page } = operator;
    await tab(operator, 'people');
    await deed(operator, t('incident.people.mail.mark'), t('incident.form.submit'), async (field) => {
      await field('incident.field.reason').fill('メールサーバーへの侵入の疑い');
    });
    await page.getByText(t('incident.people.mail.bad')).waitFor();
    await page.getByRole('heading', { level: 1 }).getByText(t('incident.compromised')).waitFor();
    await operator.picture('63-mail-compromised');
    await deed(operator, t('incident.people.mail.trust'), t('incident.form.submit'), async (field) => {
      await field('incident.field.reason').fill('侵入がないことを確かめた');
    });
    await page.getByText(t('incident.people.mail.ok')).waitFor();
  });

  it('a second person takes back a mis-click; who made it cannot', { timeout: 120_000 }, async () => {
    await tab(operator, '');
    await record(operator, 'draftSubmitted', preliminary);
    await tab(approver, '');
    await record(approver, 'draftApproved', preliminary);
    await step(operator, preliminary)
      .getByRole('button', { name: eventName('reportFiled') })
      .waitFor();
    await record(operator, 'reportFiled', preliminary, async (dialog) => {
      await dialog.getByLabel(t('incident.field.receiptNumber')).fill('R-9');
    });
    await tab(approver, 'timeline');
    await approver.button(t('incident.correct.open')).click();
    const dialog = approver.dialog();
    const filed = dialog.getByRole('listitem').filter({ hasText: eventName('reportFiled') });
    await filed.waitFor();
    await approver.picture('64-which-correction');
    await filed.getByRole('button', { name: t('incident.correct.this') }).click();
    await approver.button(t('incident.correct')).last().click();
    await dialog.getByText(t('incident.form.required')).waitFor();
    await dialog.getByLabel(t('incident.field.reason')).fill('別の事案の受付番号だった');
    await approver.picture('64-why-correction');
    await dialog.getByRole('button', { name: t('incident.correct'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await approver.page.getByText('別の事案の受付番号だった').waitFor();
    await approver.picture('64-corrected-timeline');
    await step(operator, preliminary)
      .getByRole('button', { name: eventName('reportFiled') })
      .waitFor();
    await tab(operator, 'timeline');
    expect(await operator.button(t('incident.correct.open')).count()).toBe(0);
  });

  it('of two who act at once the second sees who did what, and decides anew', { timeout: 120_000 }, async () => {
    // The second one's page hears nothing of the first one's act before it sends its own.
    await other.context.route('**/api/v1/stream', (route) => route.abort());
    await tab(other, '', kin);
    await tab(operator, '', kin);
    const open = async (visit: Visit) => {
      await step(visit, preliminary)
        .getByRole('button', { name: eventName('draftSubmitted') })
        .click();
      await visit.dialog().waitFor();
    };
    await open(other);
    await record(operator, 'draftSubmitted', preliminary);
    const dialog = other.dialog();
    await dialog.getByRole('button', { name: t('incident.form.submit') }).click();
    await dialog.getByText(t('incident.conflict'), { exact: true }).waitFor();
    await dialog
      .getByRole('listitem')
      .filter({ hasText: '担当 花子' })
      .getByText(eventName('draftSubmitted'))
      .waitFor();
    await dialog.getByText(t('incident.conflict.gone')).waitFor();
    await other.picture('65-conflict-that-leaves-nothing-to-do');
    await dialog
      .getByRole('button', { name: t('parts.close'), exact: true })
      .last()
      .click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('a conflict that still leaves the act possible is repeated by one press', { timeout: 120_000 }, async () => {
    const told = eventName('internallyReported');
    await tab(other, '', kin);
    await tab(operator, '', kin);
    await other.button(told).first().click();
    const dialog = other.dialog();
    await dialog.waitFor();
    await record(operator, 'draftSubmitted', '公表');
    await dialog.getByRole('button', { name: t('incident.form.submit') }).click();
    const again = dialog.getByRole('button', { name: t('incident.conflict.retry') });
    await again.waitFor();
    await dialog.getByRole('listitem').filter({ hasText: '担当 花子' }).waitFor();
    await other.picture('66-conflict-and-again');
    await again.click();
    await dialog.waitFor({ state: 'detached' });
    await tab(other, 'timeline', kin);
    await expect.poll(() => other.page.getByText(told, { exact: true }).count()).toBe(1);
  });

  it('only named readers see it once it is restricted', { timeout: 120_000 }, async () => {
    await tab(operator, 'people', kin);
    await deed(operator, t('incident.people.access.change'), t('incident.people.access.save'), async () => {
      const dialog = operator.dialog();
      await dialog.getByLabel(t('incident.people.access.restrict')).check();
      await dialog.getByRole('checkbox', { name: '担当 花子' }).check();
    });
    const readers = operator.page.getByRole('region', { name: t('incident.people.access') });
    await readers.getByText('担当 花子').waitFor();
    await operator.page.getByRole('heading', { level: 1 }).getByText(t('incident.restricted')).waitFor();
    await operator.picture('67-restricted');
    await other.page.goto(`/incidents/${kin}`);
    await other.page.getByText(t('parts.problem.not-found')).waitFor();
    for (const visit of [operator, approver]) visit.expectClean();
  });
});
