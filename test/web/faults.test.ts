import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultText } from '../../src/web/words/faults.ts';

const contract = fileURLToPath(new URL('../../src/contract', import.meta.url));

/** Every sentence of the contract that tells what is wrong with an input, with something in its holes. */
const reasons = readdirSync(contract).flatMap((file) =>
  [
    ...readFileSync(join(contract, file), 'utf8').matchAll(
      /(['`])((?:must|is required|is not|is more|is the|lies|contradicts|names a)\b[^'`]*)\1/g,
    ),
  ].map(([, , reason = '']) => reason.replaceAll(/\$\{[^}]*\}/g, '7')),
);

describe('what is wrong with an input', () => {
  it('is found in the contract', () => {
    expect(reasons.length).toBeGreaterThan(30);
  });

  it.each([...new Set(reasons)])('is said in Japanese: %s', (reason) => {
    expect(faultText(reason, 'ja')).toMatch(/[\p{Script=Hiragana}]/u);
    expect(faultText(reason, 'en')).toBe(reason);
  });

  it('keeps its numbers and names', () => {
    expect(faultText('must have at most 200 characters', 'ja')).toBe('200文字以内で入力してください');
    expect(faultText('is the address of 花子 already', 'ja')).toBe('すでに花子さんのメールアドレスです');
  });

  it('is said in English rather than not at all', () => {
    expect(faultText('is odd', 'ja')).toBe('is odd');
  });
});
