import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasRedis } from '../support/redis.ts';

const program = fileURLToPath(new URL('../../bench/faults/main.ts', import.meta.url));

/** `npm run faults`, short: the long ones are run by hand. */
async function faults(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => {
    stdout += text;
  });
  child.stderr.on('data', (text: Buffer) => {
    stderr += text;
  });
  const [code] = await once(child, 'close');
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe.each([
  ['pg', true],
  ['redis', hasRedis()],
] as const)('real processes, real faults, queue on %s', (backend, available) => {
  it.skipIf(!available)('miss no reminder, send none twice, lose no event', { timeout: 240_000 }, async () => {
    const line = await faults(
      ...['--backend', backend, '--incidents', '10', '--days', '40', '--seed', '5', '--rate', '150000'],
      ...['--faults', '10', '--scale', '0.1', '--grace', '120', '--hurry'],
    );
    expect(line).toMatchObject({ incidents: 10, missed: 0, twice: 0, eventsLost: 0, violations: 0, notInjected: [] });
    expect(line.timersFired).toBeGreaterThan(50);
  });
});
