import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/text.ts';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { type App, createApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { t } from './sentences.ts';
import type { Visit } from './visit.ts';

const tabs = [
  '',
  'facts',
  'deadlines',
  'timeline',
  'mails',
  'people',
  'approvals',
  'forecast',
  'notes',
  'states',
  'print',
];
const settings = ['', 'reminders', 'calendar', 'approval', 'sign-in', 'mail', 'api-keys'];

describe.skipIf(!hasBrowser())('what the pages promise on each of them', () => {
  let app: App;
  let setupLink: string;
  let admin: Visit;
  let id: string;
  let personId: string;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
    setupLink = app.setupLink();
    admin = await app.begin();
    const opened = await app.installation.post<{ incident: { id: string } }>('/api/v1/incidents', {
      facts: cardNumbers(),
      title: '注文画面の改ざん',
    });
    id = opened.body.incident.id;
    const { body } = await app.installation.get<{ persons: { id: string }[] }>('/api/v1/persons');
    personId = body.persons[0]?.id ?? '';
    const event = { type: 'draftSubmitted', data: {}, target: 'ppc.preliminary' };
    expect(await app.installation.post(`/api/v1/incidents/${id}/events`, event)).toMatchObject({ status: 200 });
    await app.installation.post(`/api/v1/incidents/${id}/notes`, { text: '決済会社に電話した' });
    // Reminders were sent, and some lie ahead.
    await app.forwardTo('2026-09-04T10:00:00+09:00');
  }, 300_000);
  afterAll(() => app?.close());

  const inside = () => [
    ...[
      '/',
      '/tasks',
      '/incidents/new',
      '/mailbox',
      '/machines',
      '/machines/live',
      '/people',
      `/people/${personId}`,
      '/audit',
    ],
    ...[
      '/account',
      '/account/second-factor',
      '/help',
      '/help/glossary',
      '/help/law',
      '/help/law/APPI-CAT-4',
      '/nowhere',
    ],
    ...tabs.map((tab) => `/incidents/${id}${tab && `/${tab}`}`),
    ...settings.map((tab) => `/settings${tab && `/${tab}`}`),
  ];

  it.each(languages)(
    'in %s no page breaks a rule of WCAG 2.2 AA, fetches from elsewhere or reaches over the edge',
    {
      timeout: 180_000,
    },
    async (lang) => {
      const stranger = await app.visit(lang);
      for (const path of ['/sign-in', setupLink, '/invitation/unknown', '/sign-in/link/unknown']) {
        await stranger.go(path);
        await expectAccessible(stranger, `${lang} ${path}`);
      }
      stranger.expectClean();

      await speak(admin, lang);
      const wrong: string[] = [];
      for (const path of inside()) {
        await admin.go(path);
        await expectAccessible(admin, `${lang} ${path}`).catch((error: Error) => wrong.push(error.message));
        if (lang === 'ja')
          await admin.picture(`80${path.replaceAll('/', '-')}`).catch((error: Error) => wrong.push(error.message));
      }
      expect(wrong).toEqual([]);
      admin.expectClean();
    },
  );
});

/** By the switch, as somebody who does not read this language. */
async function speak({ page, go, button }: Visit, lang: 'ja' | 'en'): Promise<void> {
  await go('/');
  const own = await page.locator('html').getAttribute('lang');
  if (own === lang) return;
  await button(t('shell.otherLanguage', {}, own === 'en' ? 'en' : 'ja'))
    .first()
    .click();
  await page.locator(`html[lang=${lang}]`).waitFor();
}
