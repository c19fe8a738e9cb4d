import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machineNames } from '../../machines/registry.ts';
import { graphAnswerSchema } from '../../src/contract/graph.ts';
import type { Language } from '../../src/domain/text.ts';
import { namedGraph } from '../../src/graph/graph.ts';
import { type PaperSheet, sheets } from '../../src/graph/sheets.ts';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { type App, createApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { t } from './sentences.ts';
import type { Visit } from './visit.ts';

const id = 'INC-2026-0001';
const folder = process.env.SOKUHO_SCREENSHOTS;

/** What each text of a sheet is, and how large in points, as the browser draws it. */
interface Lettered {
  said: string;
  points: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

describe.skipIf(!hasBrowser())('statecharts on paper', () => {
  let app: App;
  const visits = {} as Record<Language, Visit>;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
    await app.begin();
    const somebody = { name: '担当 花子', access: ['operator' as const], roles: ['owner' as const] };
    for (const lang of ['ja', 'en'] as const)
      visits[lang] = await app.join({ ...somebody, email: `${lang}@example.jp`, lang });
    await app.installation.post('/api/v1/persons', { name: '役員', email: 'officer@example.jp', roles: ['officer'] });
    const opened = await app.installation.post('/api/v1/incidents', { facts: cardNumbers() });
    expect(opened, JSON.stringify(opened.body)).toMatchObject({ status: 201 });
    await happen('internallyReported', 'incident');
    await happen('responseStarted', 'incident');
    await happen('draftSubmitted', 'report:ppc');
    await happen('draftReturned', 'report:ppc', { reason: '件数が抜けている' }, 'officer');
    await happen('draftSubmitted', 'report:ppc');
    await happen('draftApproved', 'report:ppc', {}, 'officer');
    await happen('reportFiled', 'report:ppc', { filedOn: '2026-09-01', receiptNumber: 'R-1' });
  }, 300_000);
  afterAll(() => app?.close());

  const happen = async (type: string, target: string, data: object = {}, who = 'ja') => {
    const path = `/api/v1/incidents/${id}/events`;
    const actor = { 'sokuho-actor': `${who}@example.jp` };
    const answer = await app.installation.post(path, { type, target, data }, actor);
    expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 });
  };
  const ofIncident = async (lang: Language): Promise<PaperSheet[]> => {
    const path = `/api/v1/incidents/${id}/graph?format=svg&paper=a4&lang=${lang}`;
    const answer = graphAnswerSchema.parse((await app.installation.get(path)).body);
    return answer.format === 'sheets' ? answer.sheets : [];
  };

  async function lettered(page: Page, svg: string): Promise<Lettered[]> {
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    return page.locator('.sokuho-graph text:visible').evaluateAll((all) =>
      all.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const size = Number.parseFloat(text.ownerDocument.defaultView.getComputedStyle(text).fontSize);
        return { said: text.textContent, points: size * text.getScreenCTM().a * 0.75, left, right, top, bottom };
      }),
    );
  }

  /** Texts that touch each other, or reach out of the sheet of 186 by 272 mm. */
  function troubles(texts: Lettered[]): string[] {
    const air = 3;
    const touching = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter(
          (b) => a.left < b.right && b.left < a.right && a.top + air < b.bottom - air && b.top + air < a.bottom - air,
        )
        .map((b) => `${a.said} x ${b.said}`),
    );
    const out = texts.filter(({ left, right, bottom }) => left < 0 || right > 704 || bottom > 1029);
    return [...touching, ...out.map(({ said }) => said)];
  }

  async function expectReadable(sheet: PaperSheet, page: Page): Promise<void> {
    const texts = await lettered(page, sheet.text);
    expect(texts.length, sheet.title).toBeGreaterThan(10);
    const [smallest] = texts.sort((a, b) => a.points - b.points);
    expect(smallest?.points, `${sheet.title}: ${smallest?.said}`).toBeGreaterThanOrEqual(6);
    expect(troubles(texts), sheet.title).toEqual([]);
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${sheet.name}.svg`), sheet.text);
  }

  const pagesOf = async (page: Page, name: string): Promise<number | undefined> => {
    const pdf = await page.pdf({ format: 'A4' });
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}.pdf`), pdf);
    }
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  };

  describe.each(['ja', 'en'] as const)('in %s', (lang) => {
    const open = async (path: string, count: number) => {
      const { go, page } = visits[lang];
      await go(path);
      await page.locator('.paper-sheet').first().waitFor({ timeout: 60_000 });
      expect(await page.locator('.paper-sheet').count()).toBe(count);
      const button = page.getByRole('button', { name: t('incident.print.now', {}, lang) });
      await expect.poll(() => button.isEnabled(), { timeout: 60_000 }).toBe(true);
      return page;
    };

    it.each(machineNames)(
      'every letter of %s has 6 points or more, and a sheet is a page',
      { timeout: 120_000 },
      async (name) => {
        const own = await sheets([namedGraph(name)], { lang });
        const reader = await visits[lang].context.newPage();
        for (const sheet of own) await expectReadable(sheet, reader);
        await reader.close();
        const page = await open(`/machines/${name}/print`, own.length);
        expect(await pagesOf(page, `${name}-${lang}`)).toBe(own.length);
        visits[lang].expectClean();
      },
    );

    it('an incident half way has sheets that say where it stands', { timeout: 120_000 }, async () => {
      const own = await ofIncident(lang);
      const reader = await visits[lang].context.newPage();
      for (const sheet of own) await expectReadable(sheet, reader);
      await reader.close();
      const [report] = own.filter(({ name }) => name === `${id}-report-ppc-1`);
      const [now, path] = lang === 'ja' ? ['現在: ', '経路: '] : ['Now: ', 'Path: '];
      expect(report?.text).toContain(now);
      expect(report?.text).toContain(path);
      // What stands above every page is said on every sheet.
      expect(report?.text).toContain(
        lang === 'ja' ? '止めた時計で動いています' : 'Running on a clock that stands still',
      );
      const page = await open(`/incidents/${id}/states/print`, own.length);
      expect(await pagesOf(page, `incident-${lang}`)).toBe(own.length);
      await expectAccessible(visits[lang], 'the states on paper');
      await visits[lang].picture(`states-on-paper-${lang}`);
      visits[lang].expectClean();
    });
  });
});
