import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessFacts } from '../../src/assessment/assess.ts';
import type { Duty } from '../../src/domain/duty.ts';

const folder = new URL('../../samples/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const rows = new Map(
  readFileSync(new URL('README.md', folder), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, file = '', , , duties = ''] = line.split('|').map((cell) => cell.trim());
      const name = /^\[(.+)\]\(\1\)$/.exec(file)?.[1];
      return name ? [[name, duties] as const] : [];
    }),
);

describe('samples', () => {
  it('are the files that their README lists', () => {
    expect([...rows.keys()].sort()).toEqual(files.sort());
  });

  it.each(files)('%s has the duties that the README states', (file) => {
    const { duties, review } = assessFacts(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    const listed = rows.get(file)?.split(', ') ?? [];
    expect(duties.map(phrase).sort()).toEqual(listed[0] === 'none' ? [] : listed.sort());
    expect(review).toEqual([]);
  });
});

/** A duty as the README writes it. */
const phrase = ({ id, recipient, standing, due, mode }: Duty): string =>
  [
    `\`${id}\``,
    recipient === 'minister' && 'to the minister',
    due,
    mode !== 'direct' && mode,
    standing !== 'due' && standing,
  ]
    .filter(Boolean)
    .join(' ');
