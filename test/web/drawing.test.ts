import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machineNames } from '../../machines/registry.ts';
import { namedGraph } from '../../src/graph/graph.ts';
import { picture } from '../../src/graph/picture.ts';
import { type ApiBench, apiBench } from '../api/bench.ts';
import { hasBrowser, openBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';

interface Measured {
  said: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const folder = process.env.SOKUHO_SCREENSHOTS;

describe.runIf(hasBrowser())('a drawing in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  /** Shows it as an image file would, and keeps a picture where SOKUHO_SCREENSHOTS says. */
  async function show(name: string, svg: string): Promise<void> {
    const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
    await page.setViewportSize({ width, height });
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.svg`), svg);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /** Texts that touch each other, or reach out of the drawing, by the browser's own measure. */
  async function troubles(): Promise<string[]> {
    const texts: Measured[] = await page.locator('.sokuho-graph .machine text').evaluateAll((all) =>
      all.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { said: text.textContent, left, right, top, bottom };
      }),
    );
    // Between the lines there is air.
    const air = 3;
    const touching = texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter(
          (b) => a.left < b.right && b.left < a.right && a.top + air < b.bottom - air && b.top + air < a.bottom - air,
        )
        .map((b) => `${a.said} x ${b.said}`),
    );
    const width = page.viewportSize()?.width ?? 0;
    return [...touching, ...texts.filter(({ left, right }) => left < 0 || right > width).map(({ said }) => said)];
  }

  it.each(machineNames.flatMap((name) => (['ja', 'en'] as const).map((lang) => ({ name, lang }))))(
    'cuts no text of $name in $lang, and lets none touch another',
    async ({ name, lang }) => {
      for (const direction of ['right', 'down'] as const) {
        await show(`${name}-${lang}-${direction}`, await picture([namedGraph(name)], { lang, direction, fold: [] }));
        expect(await troubles()).toEqual([]);
      }
    },
    120_000,
  );

  describe('of an incident half way', { timeout: 120_000 }, () => {
    let bench: ApiBench;
    let id: string;
    beforeAll(async () => {
      bench = await apiBench();
      for (const [name, roles] of [
        ['hanako', ['owner']],
        ['saburo', ['manager']],
      ])
        await bench.ask('POST', '/api/v1/persons', { name, email: `${name}@example.jp`, roles });
      const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
      id = record.incident.number;
      await say('internallyReported', 'incident');
      await say('responseStarted', 'incident');
      bench.at('2026-09-02T15:00:00+09:00');
      await say('spreadContained', 'incident', { measures: '公開を止めた' });
      await say('factsEstablished', 'incident', { summary: '設定の誤りと分かった' });
      await say('draftSubmitted', 'report:ppc');
      await say('draftReturned', 'report:ppc', { reason: '件数が抜けている' }, 'saburo');
      await say('draftSubmitted', 'report:ppc');
      await say('draftApproved', 'report:ppc', {}, 'saburo');
      bench.at('2026-09-03T10:00:00+09:00');
      await say('reportFiled', 'report:ppc', { filedOn: '2026-09-03', receiptNumber: 'R-1' });
    });
    afterAll(() => bench.close());

    const say = async (type: string, target: string, data = {}, who = 'hanako') => {
      const actor = { 'sokuho-actor': `${who}@example.jp` };
      const { status, text } = await bench.ask('POST', `/api/v1/incidents/${id}/events`, { type, target, data }, actor);
      expect(status, text).toBe(200);
    };
    const drawn = async (query: string) => {
      const headers = { authorization: `Bearer ${bench.key}` };
      return (await bench.app.request(`/api/v1/incidents/${id}/graph?format=svg&${query}`, { headers })).text();
    };
    const classesOf = async (instance: string, selector: string) =>
      (await page.locator(`[data-instance="${instance}"] ${selector}`).first().getAttribute('class'))?.split(' ');

    it.each(['light', 'dark'] as const)(
      'marks where it stands, the path taken and what comes next, in %s',
      async (scheme) => {
        await page.emulateMedia({ colorScheme: scheme });
        for (const lang of ['ja', 'en']) {
          await show(`incident-half-way-${lang}-${scheme}`, await drawn(`lang=${lang}`));
          expect(await troubles()).toEqual([]);
        }
        const state = (path: string) => classesOf('report:ppc', `[data-path="${path}"]`);
        expect(await state('active.interim.collecting')).toEqual(['state', 'atomic', 'present', 'visited']);
        expect(await state('active.preliminary.approved')).toEqual(['state', 'atomic', 'visited']);
        expect(await state('active.deciding')).toContain('visited');
        expect(await state('active.final.drafting')).toEqual(['state', 'atomic']);
        const edge = (from: string, event: string) =>
          classesOf('report:ppc', `[data-from="${from}"][data-event="${event}"]`);
        expect(await edge('active.preliminary.inReview', 'draftReturned')).toEqual(['edge', 'taken']);
        expect(await edge('active.interim.collecting', 'interimStarted')).toEqual(['edge', 'next']);
        expect(await edge('active.interim', 'finalStarted')).toEqual(['edge', 'next']);
        expect(await classesOf('incident', '[data-event="incidentDismissed"][data-from="course.responding"]')).toEqual([
          'edge',
          'blocked',
        ]);
      },
    );

    it('says when and by whom, in the title of what was done', async () => {
      await show('incident-half-way-folded', await drawn('lang=ja&fold=active.preliminary,publication'));
      await show('incident-half-way', await drawn('lang=ja'));
      const title = await page
        .locator('[data-from="active.preliminary.inReview"][data-event="draftApproved"] > title')
        .textContent();
      expect(title).toBe('案を承認した\n4. 2026年9月2日(水) 15:00 saburo@example.jp');
    });

    it('fits on A4 upright, and tells everything without colour', async () => {
      const svg = await drawn(
        'lang=ja&direction=down&instance=report:ppc&fold=active.final,active.single,active.supplementing',
      );
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.setViewportSize({ width: 720, height: 1040 });
      await page.setContent(
        `<body style="margin:0"><style>svg{max-width:100%;max-height:100vh;height:auto}</style>${svg}</body>`,
      );
      if (folder !== undefined)
        await page.pdf({
          path: join(folder, 'a4.pdf'),
          format: 'A4',
          margin: { top: '10mm', left: '10mm', right: '10mm', bottom: '10mm' },
        });
      const [, whole] = / width="(\d+)"/.exec(svg) ?? [];
      const scale = ((await page.locator('svg').boundingBox())?.width ?? 0) / Number(whole);
      console.info(`on A4, a report with three regions folded: ${(scale * 12 * 0.75).toFixed(1)} pt`);
      const look = (selector: string): Promise<[number, boolean]> =>
        page
          .locator(`.machine ${selector}`)
          .first()
          .evaluate((shape) => {
            const { strokeWidth, strokeDasharray } = shape.ownerDocument.defaultView.getComputedStyle(shape);
            return [Number.parseFloat(strokeWidth), strokeDasharray === 'none'];
          });
      const widths = [
        await look('.present.atomic > .shape'),
        await look('.atomic:not(.present):not(.visited) > .shape'),
        await look('.taken > .way'),
        await look('.next > .way'),
        await look('.blocked > .way'),
      ];
      expect(widths).toEqual([
        [4, true],
        [1.2, true],
        [2.6, true],
        [2.6, true],
        [1.8, false],
      ]);
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    });
  });
});
