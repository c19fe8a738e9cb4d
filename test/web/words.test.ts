import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';

const web = fileURLToPath(new URL('../../src/web', import.meta.url));
const filesOf = (lang: string) => readdirSync(join(web, 'words', lang)).toSorted();
const wordsOf = (lang: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(web, 'words', lang, file), 'utf8'));
const files = filesOf('ja');

/** `count`, `name`: what a sentence is filled with, wherever in it. */
function placeholders(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => placeholders(value))];
      case TYPE.tag:
        return [`<${element.value}>`, ...placeholders(element.children)];
      default:
        return [element.value];
    }
  });
}
const filledWith = (sentence: string): string[] => [...new Set(placeholders(parse(sentence)))].toSorted();

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

describe('the words of the pages', () => {
  it('are in the same files in both languages', () => {
    expect(filesOf('en')).toEqual(files);
  });

  it.each(files)('of %s have the same keys in both languages, beginning with its name', (file) => {
    const [ja, en] = [wordsOf('ja', file), wordsOf('en', file)];
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(ja).toSorted());
    expect(Object.keys(ja).filter((key) => !key.startsWith(`${basename(file, '.json')}.`))).toEqual([]);
  });

  it.each(files)('of %s have the same placeholders in both languages', (file) => {
    const [ja, en] = [wordsOf('ja', file), wordsOf('en', file)];
    const differing = Object.keys(ja).filter(
      (key) => filledWith(ja[key] ?? '').join() !== filledWith(en[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it.each(files)('of %s say something, in their language', (file) => {
    const english = Object.entries(wordsOf('en', file));
    // A language is called by its own name.
    const foreign = english.filter(([, words]) => japanese.test(words) && words !== '日本語');
    expect(foreign).toEqual([]);
    const silent = [...english, ...Object.entries(wordsOf('ja', file))].filter(([, words]) => words.trim() === '');
    expect(silent).toEqual([]);
  });

  it('are listed for the compiler file by file', () => {
    const ids = readFileSync(join(web, 'words/ids.ts'), 'utf8');
    expect(files.filter((file) => !ids.includes(`'./ja/${file}'`))).toEqual([]);
  });

  it('stand nowhere else in the sources of the pages', () => {
    const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && !name.startsWith('words/'),
    );
    const found = sources.flatMap((name) =>
      readFileSync(join(web, name), 'utf8')
        .split('\n')
        // A comment may quote, and a pattern may look for what somebody typed.
        .map((line, at) => ({
          line: line.replaceAll(/(?<=[(,=]\s*)\/[^/\s]+\/\w*/g, '').replace(/\/\/.*|\/?\*.*/, ''),
          at: `${name}:${at + 1}`,
        }))
        .filter(({ line }) => japanese.test(line))
        .map(({ at }) => at),
    );
    expect(found).toEqual([]);
  });
});
