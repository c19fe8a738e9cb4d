import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eventLabels } from '../../machines/event-labels.ts';
import type { Language } from '../../src/domain/text.ts';

const folder = fileURLToPath(new URL('../../src/web/words', import.meta.url));

const catalogue = (lang: Language): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync(`${folder}/${lang}`).map((file) => JSON.parse(readFileSync(`${folder}/${lang}/${file}`, 'utf8'))),
  );
const catalogues = { ja: catalogue('ja'), en: catalogue('en') };

/** What the pages say, so that a test finds it however it is worded. Only simple placeholders are filled. */
export function t(id: string, values: Record<string, string | number> = {}, lang: Language = 'ja'): string {
  const sentence = catalogues[lang][id];
  if (sentence === undefined) throw new TypeError(`The pages do not say ${id}`);
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What an event is called. */
export const eventName = (type: keyof typeof eventLabels, lang: Language = 'ja'): string => eventLabels[type][lang];
