import type { SmtpSink } from '../../test/support/smtp.ts';
import type { FaultyDatabase } from './database.ts';
import type { Journal } from './journal.ts';
import type { LegalClock } from './legal-clock.ts';
import type { Operators } from './operators.ts';
import type { Processes } from './processes.ts';
import type { Random } from './random.ts';
import type { FaultyRedis } from './redis.ts';

export interface Scene {
  processes: Processes;
  database: FaultyDatabase;
  redis: FaultyRedis | null;
  sink: SmtpSink;
  clock: LegalClock;
  operators: Operators;
  journal: Journal;
  random: Random;
  /** Shortens outages. */
  scale: number;
}

const hourMs = 3_600_000;

/** Everything that happens to the program, each with how often it is chosen. What is not there cannot break. */
const kinds = {
  workerKilled: { weight: 4, run: killWorker },
  allKilled: { weight: 2, run: killAll },
  redisFlushed: { weight: 2, run: async ({ redis }: Scene) => redis?.flush(), needs: 'redis' },
  redisAway: { weight: 1, run: redisAway, needs: 'redis' },
  redisHangs: { weight: 1, run: async (s: Scene) => s.redis?.hang(outage(s, 3, 20)), needs: 'redis' },
  postgresRestarted: { weight: 1.5, run: (scene: Scene) => restart(scene, 'fast') },
  postgresCrashed: { weight: 1.5, run: (scene: Scene) => restart(scene, 'immediate') },
  clockForward: { weight: 1, run: ({ clock }: Scene) => clock.step(hourMs) },
  clockBack: { weight: 1.5, run: ({ clock }: Scene) => clock.step(-hourMs) },
  smtpRefuses: { weight: 1, run: smtpRefuses },
  smtpHangs: { weight: 0.7, run: (scene: Scene) => smtpHangs(scene, 'sender') },
  smtpHangsAfterData: { weight: 0.7, run: (scene: Scene) => smtpHangs(scene, 'answer') },
  twoAtOnce: { weight: 2.5, run: twoAtOnce },
  sameTwice: { weight: 2.5, run: sameTwice },
} satisfies Record<string, { weight: number; run(scene: Scene): Promise<unknown>; needs?: 'redis' }>;

export type FaultKind = keyof typeof kinds;

/** Each kind at least once where there are enough, the others by chance; in any order. */
export function chooseFaults(count: number, random: Random, withRedis: boolean): FaultKind[] {
  const names = (Object.keys(kinds) as FaultKind[]).filter((kind) => withRedis || !('needs' in kinds[kind]));
  const chosen: FaultKind[] = [];
  for (let n = 0; n < count; n += 1) {
    const missing = names.filter((kind) => !chosen.includes(kind));
    const kind = random.weighted(missing.length > 0 ? missing : names, (each) => kinds[each].weight);
    if (kind) chosen.push(kind);
  }
  return chosen.sort(() => random.next() - 0.5);
}

/** Lets it happen; resolves when it is over. */
export const inject = (kind: FaultKind, scene: Scene): Promise<unknown> => kinds[kind].run(scene);

/** Real milliseconds. */
const outage = ({ random, scale }: Scene, fromSeconds: number, toSeconds: number): number =>
  random.between(fromSeconds, toSeconds) * 1000 * scale;

async function killWorker(scene: Scene) {
  await scene.processes.killWorker(scene.random.whole(0, 1), outage(scene, 0, 4));
}

async function killAll(scene: Scene) {
  await scene.processes.killAll(outage(scene, 0, 8));
}

async function redisAway(scene: Scene) {
  await scene.redis?.away(outage(scene, 10, 60));
}

async function restart(scene: Scene, mode: 'fast' | 'immediate') {
  await scene.database.restart(mode, outage(scene, 0, 5));
}

async function smtpRefuses(scene: Scene) {
  scene.sink.refuse(451);
  await pause(outage(scene, 3, 20));
  scene.sink.accept();
}

async function smtpHangs(scene: Scene, at: 'sender' | 'answer') {
  scene.sink.hang(at);
  await pause(outage(scene, 3, 20));
  scene.sink.accept();
}

/** Two operators press the same button in the same moment. */
async function twoAtOnce({ operators, journal }: Scene) {
  const move = await operators.reserve();
  if (!move) return;
  const markers = [journal.marker(), journal.marker()];
  const answers = await Promise.all(markers.map((marker) => operators.record(move, marker, marker)));
  operators.release(move);
  const attempts = answers.map((answer, index) => journal.note(move.incident, markers[index] ?? '', answer));
  journal.races.push({ kind: 'twoAtOnce', incident: move.incident, markers, attempts });
}

/** A request whose answer seemed to be lost is sent again, word for word. */
async function sameTwice({ operators, journal }: Scene) {
  const move = await operators.reserve();
  if (!move) return;
  const marker = journal.marker();
  const answers = await Promise.all([1, 2].map(() => operators.record(move, marker, marker)));
  operators.release(move);
  const attempts = answers.map((answer) => journal.note(move.incident, null, answer));
  journal.races.push({ kind: 'sameTwice', incident: move.incident, markers: [marker], attempts });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
