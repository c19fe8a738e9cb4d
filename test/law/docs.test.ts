import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decidingFiles } from '../../scripts/law-docs/deciding-files.ts';
import { lawPages } from '../../scripts/law-docs/pages.ts';
import { rules } from '../../src/law/catalogue/catalogue.ts';
import { anchorOf } from '../../src/law/catalogue/rule.ts';

const folder = new URL('../../docs/law/', import.meta.url);
const pages = lawPages();

describe('the pages of the law', () => {
  it('are those that are generated, and no others', () => {
    const found = ['ja', 'en'].flatMap((lang) => readdirSync(new URL(lang, folder)).map((file) => `${lang}/${file}`));
    expect(found.sort()).toEqual(pages.map(({ path }) => path).sort());
  });

  it.each(pages.map(({ path, text }) => [path, text]))('%s is current; else run `npm run law:docs`', (path, text) => {
    expect(readFileSync(new URL(path, folder), 'utf8')).toBe(text);
  });

  it('have an anchor for every rule, and links that lead to one', () => {
    for (const lang of ['ja', 'en']) {
      const own = pages.filter(({ path }) => path.startsWith(lang));
      const anchors = new Map(
        own.map(({ path, text }) => [
          path.slice(3),
          new Set([...text.matchAll(/^#### (\S+)$/gm)].map(([, id = '']) => id.toLowerCase())),
        ]),
      );
      for (const { id } of rules)
        expect(
          [...anchors.values()].filter((set) => set.has(anchorOf(id))),
          id,
        ).toHaveLength(1);
      for (const { text } of own)
        for (const [, file = '', anchor = ''] of text.matchAll(/\]\(([a-z-]+\.md)#([a-z0-9-]+)\)/g))
          expect(anchors.get(file), `${file}#${anchor}`).toContain(anchor);
    }
  });

  it('name a file for every rule that is executed', () => {
    const files = decidingFiles();
    for (const rule of rules) if ('executed' in rule) expect(files.get(rule.id), rule.id).not.toEqual([]);
  });

  it('hold no sentence that was left out', () => {
    for (const { path, text } of pages) expect(text, path).not.toMatch(/undefined|\[object/);
  });
});
