import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../src/domain/text.ts';
import { t } from './sentences.ts';

/** Wide, and the officer's phone. */
export const widths = [1280, 360] as const;

const loading = new RegExp([t('parts.loading'), t('parts.loading', {}, 'en')].join('|'));

/** Somebody at a browser of their own, who notes what a page must not do. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** By an address of the app; resolves when its heading is there and nothing is loading. */
  go(path: string): Promise<void>;
  /** Until nothing is loading. */
  calm(): Promise<void>;
  button(name: string): Locator;
  /** A question by its words. */
  group(name: string): Locator;
  dialog(): Locator;
  /** Nothing reaches over the edge at either width; pictures of both, where SOKUHO_SCREENSHOTS says. */
  picture(name: string): Promise<void>;
  /** Fails on requests to elsewhere, scripts that failed and what the content security policy refused. */
  expectClean(): void;
}

export async function openVisit(browser: Browser, url: string, lang: Language = 'ja'): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: widths[0], height: 800 },
    locale: lang === 'ja' ? 'ja-JP' : 'en-US',
    // Days are Japan's wherever the browser is.
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.origin !== url && !['data:', 'blob:', 'about:'].includes(asked.protocol))
      complaints.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(`failed: ${error.message}`));
  page.on('console', (message) => {
    // A refusal of the API is answered on the page; the browser notes it, too.
    if (message.type() === 'error' && !/Failed to load resource: the server responded/.test(message.text()))
      complaints.push(`console: ${message.text()}`);
  });

  const calm = async () => {
    await page.locator('h1').first().waitFor();
    await page.getByRole('status').filter({ hasText: loading }).first().waitFor({ state: 'detached' });
  };
  return {
    page,
    context,
    async go(path) {
      await page.goto(path);
      await calm();
    },
    calm,
    button: (name) => page.getByRole('button', { name }),
    group: (name) => page.getByRole('group', { name }),
    dialog: () => page.getByRole('dialog'),
    async picture(name) {
      const folder = process.env.SOKUHO_SCREENSHOTS;
      const before = page.viewportSize();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const reach = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(reach, `${name} at ${width} px`).toBeLessThanOrEqual(width);
        if (!folder) continue;
        mkdirSync(folder, { recursive: true });
        const path = join(folder, `${name}-${width}.png`);
        await page.evaluate('window.scrollTo(0, 0)');
        await page.screenshot({ path, fullPage: (await page.getByRole('dialog').count()) === 0 });
      }
      if (before) await page.setViewportSize(before);
    },
    expectClean: () => expect(complaints).toEqual([]),
  };
}
