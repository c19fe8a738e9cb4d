import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isRoot, killed, nobody, query, Scratch } from './scratch.ts';

const scratch = new Scratch();
afterAll(() => scratch.clean());

/** A folder that the ordinary user may write to. */
function ordinaryFolder(): string {
  const folder = scratch.folder();
  if (isRoot) chownSync(folder, nobody.uid, nobody.gid);
  return folder;
}
const ordinary = isRoot ? nobody : {};

test('an ordinary user runs it under his own name', async () => {
  const dir = join(ordinaryFolder(), 'pg');
  const { child, started } = await scratch.startElsewhere({ dir }, ordinary);
  expect(started).toMatchObject({ adopted: false });
  expect(statSync(join(dir, 'data')).uid).toBe(isRoot ? nobody.uid : process.getuid?.());
  await killed(child);
});

test('without install scripts the missing library links are made in place', async () => {
  const native = scratch.nativeWithoutLinks();
  const dir = join(scratch.folder(), 'pg');
  const server = await scratch.start({ dir, native });
  expect(existsSync(join(native, 'lib/libicui18n.so.60'))).toBe(true);
  expect(existsSync(join(dir, 'lib'))).toBe(false);
  await server.stop();
});

test('where the programs are read-only the links are made beside the data', async () => {
  const native = scratch.nativeWithoutLinks();
  chmodSync(join(native, 'lib'), 0o555);
  const dir = join(ordinaryFolder(), 'pg');
  const { child, started } = await scratch.startElsewhere({ dir, native }, ordinary);
  expect(started.error).toBeUndefined();
  expect(readdirSync(join(dir, 'lib'))).toContain('libicui18n.so.60');
  expect(existsSync(join(native, 'lib/libicui18n.so.60'))).toBe(false);
  await killed(child);
  const server = await scratch.start({ dir, native });
  expect(server).toMatchObject({ adopted: true, pid: started.pid });
  await server.stop();
  chmodSync(join(native, 'lib'), 0o755);
});

test.skipIf(!isRoot)('root runs it as nobody, and needs no other user (skipped unless root)', async () => {
  const dir = join(scratch.folder(), 'pg');
  const server = await scratch.start({ dir });
  expect(statSync(join(dir, 'data')).uid).toBe(nobody.uid);
  expect(statSync(`/proc/${server.pid}`).uid).toBe(nobody.uid);
  await server.stop();
});

test.skipIf(!isRoot)(
  'under a folder that only root may enter it runs in a user namespace (skipped unless root)',
  async () => {
    const closed = join(scratch.folder(), 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const dir = join(closed, 'pg');
    const server = await scratch.start({ dir });
    expect(statSync(join(dir, 'data')).uid).toBe(0);
    expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await server.stop()).toBe('stopped');
    const again = await scratch.start({ dir });
    expect(await again.stop()).toBe('stopped');
  },
);

test.skipIf(!isRoot)("a user is told that the data are another's (skipped unless root)", async () => {
  const folder = scratch.folder();
  const dir = join(folder, 'pg');
  mkdirSync(join(dir, 'data'), { recursive: true });
  const { started } = await scratch.startElsewhere({ dir }, nobody);
  expect(started.error).toMatch(/belong to user id 0, not to 65534/);
});
