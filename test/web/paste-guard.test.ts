import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { type App, createApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { eventName, t } from './sentences.ts';
import type { Visit } from './visit.ts';

describe.skipIf(!hasBrowser())('a card number in a form', () => {
  let app: App;
  let admin: Visit;
  let id: string;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
    admin = await app.begin();
    const { body } = await app.installation.post<{ incident: { id: string } }>('/api/v1/incidents', {
      facts: cardNumbers(),
    });
    id = body.incident.id;
  }, 300_000);
  afterAll(() => app?.close());

  it('is asked about above the form, which stays as it was, and saved when it is none', {
    timeout: 90_000,
  }, async () => {
    const { page } = admin;
    const question = page.getByRole('alertdialog', { name: t('shell.numbers') });
    const form = page.getByRole('dialog');
    const events = async () => {
      const { body } = await app.installation.get<{ events: unknown[] }>(`/api/v1/incidents/${id}/events`);
      return JSON.stringify(body.events);
    };
    await admin.go(`/incidents/${id}`);
    await admin.button(eventName('internallyReported')).first().click();
    await form.getByRole('textbox').last().fill('お客様の番号 4242-4242-4242-4242');
    await form.getByRole('button', { name: t('incident.form.submit') }).click();
    await question.waitFor();
    await expectAccessible(admin, 'the question');
    await admin.picture('75-numbers');
    await admin.button(t('shell.numbers.back')).click();
    await question.waitFor({ state: 'detached' });
    expect(await form.getByRole('textbox').last().inputValue()).toContain('4242');
    expect(await events()).not.toContain('4242');
    await form.getByRole('button', { name: t('incident.form.submit') }).click();
    await admin.button(t('shell.numbers.none')).click();
    await form.waitFor({ state: 'detached' });
    expect(await events()).toContain('4242');
    admin.expectClean();
  });
});
