import { defaultLadder } from '../../src/start/ladder.ts';
import { rounded, spreadOf } from '../percentile.ts';
import { checkChains } from './check-chain.ts';
import { checkMails } from './check-mails.ts';
import { checkTimers } from './check-timers.ts';
import { drain } from './drain.ts';
import { optionsOf } from './options.ts';
import { randomOf } from './random.ts';
import { setUp } from './set-up.ts';
import { tell } from './story.ts';

/** Before the autumn holidays of a year whose closed days are official. */
const from = '2026-08-25T00:00:00.000Z';

/** `npm run faults`: real processes through real faults, then the reckoning. One JSON line; exit code 1 on any violation. */
async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const random = randomOf(options.seed);
  const began = performance.now();
  const stage = await setUp(options, from, random);
  const { database, redis, sink, clock, journal, processes } = stage;
  const { db } = database;
  try {
    const told = await tell(stage, from, options, random);
    sink.accept();
    // The last day does not end while its reminders are still being counted.
    await clock.freezeAt(told.end);
    const { grace, hurry } = options;
    const drained = await drain(db, { end: told.end, patienceMs: grace * 1000, hurry });
    await processes.stop();

    const received = new Map<string, number>();
    for (const { messageId = '' } of sink.mails) received.set(messageId, (received.get(messageId) ?? 0) + 1);
    const { rate } = options;
    const timers = await checkTimers(db, defaultLadder, { end: told.end, rate });
    const mails = await checkMails(db, received);
    const chains = await checkChains(db, journal);
    const violations = [
      ...(drained ? [] : [`not drained within ${grace} s`]),
      ...processes.ownEnds,
      ...[...journal.failures].map(([said, times]) => `${times} answers: ${said}`),
      ...timers.violations,
      ...mails.violations,
      ...chains.violations,
    ];
    const { days, seed, scale, backend } = options;
    const real = (legalMs: number[]) => spreadOf(legalMs.map((ms) => ms / rate));
    const line = {
      what: 'faults',
      backend,
      ...{ days, seed, rate, scale },
      incidents: chains.incidents,
      faults: { count: Object.values(told.faults).reduce((sum, n) => sum + n, 0), ...told.faults },
      notInjected: told.notInjected,
      missed: timers.missed,
      twice: mails.twice,
      eventsLost: chains.lost,
      timersFired: timers.fired,
      mails: mails.mails,
      repeatsExplained: mails.repeats,
      events: chains.events,
      requests: journal.attempts.length,
      unavailable: journal.unavailable,
      lateMs: real(timers.lateMs),
      endedWhileLate: { count: timers.overtakenMs.length, ...real(timers.overtakenMs) },
      violations: violations.length,
      seconds: rounded((performance.now() - began) / 1000),
      versions: { node: process.version, postgres: database.version, ...(redis && { redis: redis.version }) },
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    if (violations.length > 0) {
      process.stderr.write(`${violations.slice(0, 50).join('\n')}\n`);
      process.exitCode = 1;
    }
  } finally {
    await stage.close();
  }
}

await main();
