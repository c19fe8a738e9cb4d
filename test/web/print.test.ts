import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/text.ts';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers, payrollFacts } from '../support/facts.ts';
import { type App, createApp } from './app.ts';
import type { Visit } from './visit.ts';

describe.skipIf(!hasBrowser())('the summary of an incident on paper', () => {
  let app: App;
  const visits = {} as Record<Language, Visit>;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
    await app.begin();
    const somebody = { name: '担当 花子', access: ['operator' as const], roles: ['owner' as const] };
    for (const lang of ['ja', 'en'] as const)
      visits[lang] = await app.join({ ...somebody, email: `${lang}@example.jp`, lang });
    for (const [title, facts] of [
      ['注文画面からのカード番号の漏えい', cardNumbers()],
      // About as much as there ever is: reports to three bodies, and the procedure of a fourth.
      [
        '給与システムへの不正アクセスによる特定個人情報の漏えい',
        payrollFacts({ privacyMark: 'holder', cooperative: 'prefecture', certifiedBodies: ['japico'] }),
      ],
    ] as const) {
      const opened = await app.installation.post('/api/v1/incidents', { facts, title });
      expect(opened, JSON.stringify(opened.body)).toMatchObject({ status: 201 });
    }
    await app.forwardTo('2026-09-04T10:00:00+09:00');
  }, 300_000);
  afterAll(() => app?.close());

  it.each([
    ['INC-2026-0001', 'ja'],
    ['INC-2026-0001', 'en'],
    ['INC-2026-0002', 'ja'],
    ['INC-2026-0002', 'en'],
  ] as const)(
    'of %s in "%s" is one sheet, and what happened begins on the next',
    { timeout: 60_000 },
    async (id, lang) => {
      const { page, go, expectClean } = visits[lang];
      await go(`/incidents/${id}/print`);
      await page
        .getByRole('listitem')
        .filter({ has: page.locator('time') })
        .first()
        .waitFor();
      const sheets = async (name: string) => {
        const pdf = await page.pdf({ format: 'A4' });
        const folder = process.env.SOKUHO_SCREENSHOTS;
        if (folder) writeFileSync(join(folder, `${name}-${id}-${lang}.pdf`), pdf);
        return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
      };
      expect(await sheets('print')).toBeGreaterThan(1);
      await page.evaluate("[...document.querySelectorAll('section:has(> h2)')].at(-1).remove()");
      expect(await sheets('summary')).toBe(1);
      expectClean();
    },
  );
});
