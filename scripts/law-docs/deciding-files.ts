import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../src/law/catalogue/catalogue.ts';
import type { Executed } from '../../src/law/catalogue/rule.ts';

const root = new URL('../../', import.meta.url);

/** Where each of the three that execute rules is written; `not` holds what only tells of rules. */
const places: Readonly<Record<Executed, { folders: readonly string[]; not: RegExp }>> = {
  assessment: {
    folders: ['src/law/', 'src/assessment/'],
    not: /^src\/law\/(catalogue\/|report-items\/|rule-ids\.ts|parameter-labels\.ts|appi\/delegation\.ts)/,
  },
  procedure: { folders: ['machines/'], not: /^$/ },
  contents: { folders: ['src/law/report-items/'], not: /^$/ },
};

/** The files that cite each executed rule, found by its id in the sources; of the others, those that mention it. */
export function decidingFiles(): Map<string, string[]> {
  const texts = Object.fromEntries(
    Object.entries(places).map(([who, { folders, not }]) => [
      who,
      folders.flatMap(sourcesOf).filter(([file]) => !not.test(file)),
    ]),
  );
  const mentioned = ['src/law/', 'src/assessment/', 'src/domain/']
    .flatMap(sourcesOf)
    .filter(([file]) => !places.assessment.not.test(file));
  return new Map(
    rules.map((rule) => {
      if (!('executed' in rule))
        return [rule.id, mentioned.filter(([, text]) => mentions(text, rule.id)).map(([file]) => file)];
      const own = texts[rule.executed] ?? [];
      return [rule.id, own.filter(([, text]) => text.includes(`'${rule.id}'`)).map(([file]) => file)];
    }),
  );
}

const mentions = (text: string, id: string): boolean => new RegExp(`\\b${id}\\b(?!-)`).test(text);

function sourcesOf(folder: string): [file: string, text: string][] {
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name): [string, string] => [`${folder}${name}`, readFileSync(new URL(`${folder}${name}`, root), 'utf8')])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
