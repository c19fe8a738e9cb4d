// What no linter of ours knows: the rules of CONTRIBUTING.md that a text search can hold.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
const files = listed.split('\n').filter((file) => file && existsSync(file));
const read = (file) => readFileSync(file, 'utf8');
const source = files.filter((file) => /^(src|machines|workers)\/.*\.tsx?$/.test(file));
const tests = files.filter((file) => /^test\/.*\.tsx?$/.test(file));

const faults = [];
const forbid = (among, pattern, advice, except = []) => {
  for (const file of among.filter((file) => !except.includes(file)))
    for (const [index, line] of read(file).split('\n').entries())
      if (pattern.test(line)) faults.push(`${file}:${index + 1}: ${advice}`);
};

for (const file of source) {
  const lines = read(file).split('\n').length - 1;
  if (lines > 400) faults.push(`${file}: ${lines} lines; split it, 400 is the most`);
}
for (const file of files.filter((file) => /^(src|machines|workers)\//.test(file)))
  if (/(^|\/)(utils?|helpers?|common|types|misc)(\/|\.|$)/.test(file)) faults.push(`${file}: name it for its noun`);

forbid(source, /Date\.now\(|new Date\(\)/, 'take the time as an argument; only src/domain/time.ts reads the clock', [
  'src/domain/time.ts',
]);
forbid(source, /throw new Error\(/, 'throw a named class of src/domain/errors.ts');
forbid([...source, ...tests], /\bas any\b|: any\b|@ts-ignore|@ts-expect-error/, 'give it its type');
forbid(
  source.filter((file) => /^machines\//.test(file)),
  /\binvoke:|\bspawn\(|fromPromise|type: 'history'|'\*':/,
  'machines decide and never do; no wildcards, no history',
);
forbid(tests, /vi\.(mock|spyOn)|\.(only|todo)\(/, 'test the real thing');
forbid(tests, /\b(it|test)(\.each\([^)]*\))?\(\s*['"`]should /, 'a test name is a fact, not a wish');

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
