import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { assess } from '../../src/assessment/assess.ts';
import { appliedTo, conclude } from '../../src/assessment/conclude.ts';
import { caseFiles } from '../../src/cli/case-files.ts';
import type { Facts } from '../../src/contract/facts.ts';
import { completeFacts } from '../../src/law/complete-facts.ts';
import { readCases } from '../../src/law-cases/read.ts';
import { perSecond } from '../per-second.ts';
import { median, rounded } from '../percentile.ts';

/**
 * How fast facts become duties, on one core: the inner function (facts x law -> duties with reasons), the whole output
 * with the unknown facts that decide, and the built program's answer from a cold start. One JSON line.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    starts: { type: 'string', default: '7' },
    main: { type: 'string', default: fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url)) },
  },
});

const root = new URL('../../', import.meta.url);
const { cases } = readCases(await caseFiles(fileURLToPath(new URL('test/law/cases', root))));
const facts = cases.map((each) => each.facts);

/** The same incidents with nothing known that may be unknown: every one of these facts is then answered in turn. */
const unknown = facts.map((each): Facts => {
  const { encryption: _, ...incident } = each.incident;
  const tris = ['wrongfulPurpose', 'dataTaken', 'recoveredUnread', 'copyKept', 'publiclyViewable', 'viewed'] as const;
  return {
    ...each,
    organization: { ...each.organization, sector: 'unknown' },
    incident: {
      ...incident,
      ...Object.fromEntries(tris.map((fact) => [fact, 'unknown'])),
      items: incident.items.filter((item) => item !== 'myNumber'),
      myNumber: 'unknown',
      subject: 'unknown',
      contact: 'unknown',
      itemsComplete: false,
    },
  };
});

const inner = (each: Facts) => {
  const complete = completeFacts(each);
  return conclude(complete, appliedTo(complete)).duties.length;
};
const whole = (each: Facts) => JSON.stringify(assess(each)).length;

const pace = { seconds: Number(values.seconds), rounds: Number(values.rounds) };

/** Milliseconds from the start of a new process to its end. */
function coldStart(...args: string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const took = performance.now() - began;
  if (status !== 0) throw new Error(`the built program answered with ${status}: ${stderr}`);
  return took;
}

const { main } = values;
const sample = fileURLToPath(new URL('samples/open-cloud-folder-1001.json', root));
const repeated = (start: () => number) => rounded(median(Array.from({ length: Number(values.starts) }, start)));

console.log(
  JSON.stringify({
    bench: 'assess',
    cases: facts.length,
    innerPerSecond: rounded(perSecond(facts, inner, pace)),
    wholePerSecond: rounded(perSecond(facts, whole, pace)),
    wholeAllUnknownPerSecond: rounded(perSecond(unknown, whole, pace)),
    coldMs: existsSync(main) ? repeated(() => coldStart(main, 'assess', sample, '--json')) : 'run npm run build first',
    nodeAloneMs: repeated(() => coldStart('--eval', '0')),
    goals: { innerPerSecond: 20_000, wholePerSecond: 500, coldMs: 300 },
    node: process.version,
    cpu: cpus()[0]?.model,
  }),
);
