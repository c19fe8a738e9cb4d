import type { CategoryFinding } from '../contract/assessment.ts';
import { categoryItems } from '../contract/assessment.ts';
import { type Facts, parseFacts } from '../contract/facts.ts';
import { type Day, dayOf, isDay } from '../domain/day.ts';
import type { Text } from '../domain/text.ts';
import { ruleIds } from '../law/rule-ids.ts';
import { baseFacts, isText } from './bases.ts';
import { type CaseDocument, caseDocument } from './document.ts';
import { expectedDuty, expectedNotDue } from './duty-line.ts';
import { factsOf, isFactName, type WrittenFacts } from './facts.ts';
import type { CaseFault, Expectation, ExpectedFinding, LawCase } from './law-case.ts';
import { complaint, type WrittenBase, type WrittenCase, type WrittenFile, writtenFileSchema } from './written.ts';

export interface CaseFile {
  file: string;
  text: string;
}

type Path = (string | number)[];
type Complain = (path: Path, text: Text) => void;

/** The cases of a folder; files may use each other's bases. What cannot be read is a fault, and its case is left out. */
export function readCases(files: readonly CaseFile[]): { cases: LawCase[]; faults: CaseFault[] } {
  const faults: CaseFault[] = [];
  const complainOf =
    ({ file, lineOf }: CaseDocument): Complain =>
    (path, text) =>
      faults.push({ file, line: lineOf(path), text });
  const read = files.flatMap(({ file, text }) => {
    const document = caseDocument(file, text);
    faults.push(...document.faults);
    if (document.faults.length > 0) return [];
    const parsed = writtenFileSchema.safeParse(document.value ?? {}, { reportInput: true });
    for (const issue of parsed.error?.issues ?? [])
      complainOf(document)(
        issue.path.filter((part) => typeof part !== 'symbol'),
        complaint(issue),
      );
    return parsed.success ? [{ document, written: parsed.data }] : [];
  });

  const bases = new Map<string, WrittenBase>();
  for (const { document, written } of read)
    for (const [name, base] of Object.entries(written.bases ?? {})) {
      if (bases.has(name)) complainOf(document)(['bases', name], twice(name));
      checkNames(base.facts, ['bases', name, 'facts'], complainOf(document));
      bases.set(name, base);
    }

  const cases: LawCase[] = [];
  const ids = new Set<string>();
  for (const { document, written } of read)
    for (const [index, each] of (written.cases ?? []).entries()) {
      const path: Path = ['cases', index];
      const before = faults.length;
      const complain = complainOf(document);
      if (ids.has(each.id)) complain([...path, 'id'], twice(each.id));
      ids.add(each.id);
      const place = { file: document.file, line: document.lineOf(path) };
      const found = caseOf(each, written, bases, place, (within, text) => complain([...path, ...within], text));
      if (found && faults.length === before) cases.push(found);
    }
  return { cases, faults: faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)) };
}

const twice = (name: string): Text => ({ ja: `${name} が二度書かれています。`, en: `${name} is there twice.` });

function caseOf(
  written: WrittenCase,
  file: WrittenFile,
  bases: ReadonlyMap<string, WrittenBase>,
  place: LawCase['place'],
  complain: Complain,
): LawCase | null {
  const { id, ja, en, source = [] } = written;
  for (const rule of source) if (!isSource(rule)) complain(['source'], noRule(rule));
  const facts = knownFacts(written, bases, complain);
  if (!facts) return null;
  return {
    id,
    title: { ...(ja && { ja }), ...(en && { en }) },
    source,
    facts,
    expect: expectationOf(written, written.ruleSets ?? file.ruleSets, dayOf(facts.incident.knownAt), complain),
    place,
  };
}

function knownFacts(
  { base, facts = {} }: WrittenCase,
  bases: ReadonlyMap<string, WrittenBase>,
  complain: Complain,
): Facts | null {
  const under = baseFacts(base, bases);
  if (isText(under)) {
    complain(['base'], under);
    return null;
  }
  checkNames(facts, ['facts'], complain);
  const parsed = parseFacts(factsOf({ ...under, ...facts }));
  if ('facts' in parsed) return parsed.facts;
  for (const { path, reason } of parsed.errors) {
    const [, name = ''] = path.split(/[.[]/);
    complain(['facts', name], { ja: `事実が正しくありません。${path}: ${reason}`, en: `${path} ${reason}` });
  }
  return null;
}

function checkNames(facts: WrittenFacts, path: Path, complain: Complain): void {
  for (const name of Object.keys(facts))
    if (!isFactName(name))
      complain([...path, name], { ja: `${name} という事実はありません。`, en: `there is no fact ${name}.` });
}

function expectationOf(
  written: WrittenCase,
  ruleSets: string[] | undefined,
  known: Day,
  complain: Complain,
): Expectation {
  const { categories, duties, someDuties, noDuty, notDue, deciding, review, because } = written;
  const lines = duties ?? someDuties;
  const [field] = duties ? ['duties'] : ['someDuties'];
  const cited = [...(because ?? []), ...(Array.isArray(review) ? review : [])];
  for (const rule of cited) if (!isRule(rule)) complain([], noRule(rule));
  const findings = (group: 'appi' | 'myNumber' | 'pmark') =>
    (categories?.[group] ?? []).flatMap((text) => {
      const finding = findingOf(String(text), known);
      if (!finding) complain(['categories', group], unreadable(String(text)));
      return finding ?? [];
    });
  return {
    ...(ruleSets && { ruleSets }),
    ...(categories && {
      categories: { appi: findings('appi'), myNumber: findings('myNumber'), pmarkPreliminary: findings('pmark') },
    }),
    ...(lines && {
      duties: Object.entries(lines).flatMap(([key, line]) => {
        const duty = expectedDuty(key, line, known);
        if (!duty) complain([field ?? '', key], unreadable(`${key}: ${line}`));
        for (const rule of duty?.because ?? []) if (!isRule(rule)) complain([field ?? '', key], noRule(rule));
        return duty ?? [];
      }),
    }),
    ...(duties && { complete: true }),
    ...(noDuty && { absent: noDuty }),
    ...(notDue && {
      notDue: notDue.flatMap((line, index) => {
        const found = expectedNotDue(line);
        if (!found) complain(['notDue', index], unreadable(line));
        for (const rule of found?.because ?? []) if (!isRule(rule)) complain(['notDue', index], noRule(rule));
        return found ?? [];
      }),
    }),
    ...(deciding && { deciding: Object.entries(deciding).map(([fact, changes]) => ({ fact, changes })) }),
    ...(review && { review: review === true ? [] : review }),
    ...(because && { because }),
  };
}

const unreadable = (text: string): Text => ({ ja: `「${text}」は読めません。`, en: `cannot read "${text}".` });
const noRule = (rule: string): Text => ({ ja: `${rule} という規則はありません。`, en: `there is no rule ${rule}.` });

const isRule = (text: string): boolean => ruleIds.some((id) => id === text);
/** A worked example of the day arithmetic is a source as well. */
const isSource = (text: string): boolean => isRule(text) || /^DL-\d\d$/.test(text);

/** `4`, `3 possible`, `mn-100 from 2026-11-10`. */
function findingOf(text: string, known: Day): ExpectedFinding | null {
  const [, name, possible, from] = /^(\S+)( possible)?(?: from (\S+))?$/.exec(text) ?? [];
  const item = categoryItems.find((each): each is CategoryFinding['item'] => String(each) === name);
  if (!item || (from !== undefined && !isDay(from))) return null;
  return { item, holds: possible ? 'possible' : 'yes', knownDay: from ?? known };
}
