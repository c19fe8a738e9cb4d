import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import vm from 'node:vm';
import { caseFiles } from '../../src/cli/case-files.ts';
import { readCases } from '../../src/law-cases/read.ts';
import { equivalents } from './equivalents.ts';
import { type Group, groups, type Mutant } from './mutants.ts';
import { Program } from './program.ts';
import { complaintOf, EXPLAINED_OTHERWISE, type Held, type Law } from './verdict.ts';

/**
 * Changes the law's code in small ways, one at a time, and asks the cases and the second day count whether they notice.
 * Lists what survives; exit code 1 when something does in one of the groups that must have no survivor.
 */

const MUST_DIE: readonly Group[] = ['thresholds', 'days', 'rolling', 'exemptions'];

const { values } = parseArgs({
  options: { only: { type: 'string' }, all: { type: 'boolean', default: false }, file: { type: 'string' } },
});
const wanted = values.only?.split(',') ?? groups;

const law = new URL('../../test/law/', import.meta.url);
const { cases } = readCases(await caseFiles(fileURLToPath(new URL('cases', law))));
const held: Held = { cases, explanations: readFileSync(new URL('explanations.txt', law), 'utf8') };
const program = new Program();

const lawWith = (id: number): Law => {
  const files = ['src/assessment/assess.ts', 'src/assessment/deadlines.ts', 'src/law/rule-sets.ts'];
  return Object.assign({}, ...program.load(id, files));
};

/** A mutant may also throw, or never end: both are noticed. */
function verdict(mutant: Mutant): string | null {
  try {
    // The time limit of a script holds for all that it calls.
    return within(10_000, () => complaintOf(lawWith(mutant.id), held));
  } catch (error) {
    return error instanceof Error ? error.name : 'an error';
  }
}

/** Runs a task as a script, which a time limit can stop wherever it is. */
function within<Value>(timeout: number, task: () => Value): Value {
  const box: { task: () => Value; value?: Value } = { task };
  vm.runInNewContext('box.value = box.task()', { box }, { timeout });
  return box.value as Value;
}

const unchanged = complaintOf(lawWith(0), held);
if (unchanged !== null) {
  console.error(`the law as it is does not pass: ${unchanged}`);
  process.exit(2);
}

const began = performance.now();
const chosen = program.mutants.filter(
  ({ group, file }) => wanted.includes(group) && (!values.file || file.includes(values.file)),
);
const verdicts = new Map(chosen.map((mutant) => [mutant, verdict(mutant)]));
const survivors = chosen.filter((mutant) => verdicts.get(mutant) === null);
/** Noticed by the sentences alone: the duties and days were the same, their reasons were not. */
const said = chosen.filter((mutant) => verdicts.get(mutant) === EXPLAINED_OTHERWISE);
const textOf = ({ file, line, original, changed, group }: Mutant) =>
  `${file}:${line} [${group}] ${original}  ->  ${changed}`;
const excused = survivors.filter((mutant) => equivalents.has(keyOf(mutant)));
const alive = survivors.filter((mutant) => !equivalents.has(keyOf(mutant)));

for (const mutant of alive) console.log(`survived  ${textOf(mutant)}`);
if (values.all)
  for (const mutant of excused) console.log(`the same  ${textOf(mutant)}  (${equivalents.get(keyOf(mutant))})`);

function keyOf({ file, original, changed }: Mutant): string {
  return `${file}: ${original} -> ${changed}`;
}

console.log(
  JSON.stringify({
    bench: 'mutate',
    cases: cases.length,
    seconds: Math.round((performance.now() - began) / 1000),
    ...Object.fromEntries(
      wanted.map((group) => {
        const of = (mutants: readonly Mutant[]) => mutants.filter((mutant) => mutant.group === group).length;
        return [group, { mutants: of(chosen), bySentence: of(said), theSame: of(excused), survived: of(alive) }];
      }),
    ),
  }),
);
if (alive.some(({ group }) => MUST_DIE.includes(group))) process.exitCode = 1;
