import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { holderOf, readLockFile, removeStaleLockFile } from '../../src/embedded/lock-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sokuho-lock-'));
const lock = join(folder, 'postmaster.pid');
const children: ReturnType<typeof spawn>[] = [];
afterAll(() => {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  writeFileSync(lock, '4711\n/data\n1700000000\n5432\n/run/socket\n\n  1 1\nready   \n');
});

/** A program that PostgreSQL's name is given to. */
function fakePostgres(): string {
  const path = join(folder, 'postgres');
  if (!existsSync(path)) copyFileSync('/bin/sleep', path);
  return path;
}

function run(program: string, args: string[], cwd: string): number {
  const child = spawn(program, args, { cwd, stdio: 'ignore' });
  children.push(child);
  return child.pid ?? 0;
}

test('the lock file tells the process, the port and the folder of the socket', () => {
  expect(readLockFile(folder)).toEqual({ pid: 4711, port: 5432, socketFolder: '/run/socket' });
  writeFileSync(lock, '4711\n/data\n');
  expect(readLockFile(folder)).toEqual({ pid: 4711, port: null, socketFolder: null });
  rmSync(lock);
  expect(readLockFile(folder)).toBeNull();
});

test('a process that is not there holds nothing', () => {
  expect(holderOf(0, folder)).toBe('none');
  expect(holderOf(2 ** 22 + 1, folder)).toBe('none');
});

test('another program, or the server of another folder, is a stranger', async () => {
  expect(holderOf(process.pid, folder)).toBe('stranger');
  const elsewhere = run(fakePostgres(), ['30'], tmpdir());
  const here = run(fakePostgres(), ['30'], folder);
  await sleep(100);
  expect(holderOf(here, folder)).toBe('server');
  if (existsSync('/proc/self/cwd')) expect(holderOf(elsewhere, folder)).toBe('stranger');
});

test('a server that ended and that nobody has reaped is dead', async () => {
  const pidFile = join(folder, 'pid');
  // The shell turns into a program that never asks after its child.
  run('/bin/sh', ['-c', `${fakePostgres()} 0.05 & echo $! > ${pidFile}; exec sleep 30`], folder);
  await sleep(400);
  expect(holderOf(Number(readFileSync(pidFile, 'utf8')), folder)).toBe('dead');
});

test('a stale lock file is removed, one that another start wrote meanwhile is put back', () => {
  removeStaleLockFile(folder, 42);
  expect(readLockFile(folder)?.pid).toBe(4711);
  removeStaleLockFile(folder, 4711);
  expect(existsSync(lock)).toBe(false);
  removeStaleLockFile(folder, 4711);
  expect(readdirSync(folder).filter((name) => name.startsWith('postmaster'))).toEqual([]);
});
