import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import type { World } from '../support/world.ts';

/** One person a role. */
export async function staff(world: World): Promise<void> {
  for (const [name, role, lang] of [
    ['担当 花子', 'owner', 'ja'],
    ['代行 次郎', 'deputy', 'ja'],
    ['Manager Smith', 'manager', 'en'],
    ['役員 三郎', 'officer', 'ja'],
  ] as const)
    expect(
      await world.api('POST', '/persons', { name, email: `${role}@example.jp`, roles: [role], lang }),
    ).toMatchObject({ status: 201 });
}

export const everybody = ['deputy', 'manager', 'officer', 'owner'];

/** Who does what in the stories: the owner works, a second person approves. */
export const actorOf = (type: string): string => (type === 'draftApproved' ? 'officer@example.jp' : 'owner@example.jp');

export type Step = readonly [type: string, data: object, target: string];

/** Steps of an incident one after another, each by whoever does it; every one must be accepted. */
export async function record(world: World, incident: string, steps: readonly Step[]): Promise<void> {
  for (const [type, data, target] of steps)
    expect(
      await world.api('POST', `/incidents/${incident}/events`, { type, data, target }, actorOf(type)),
      `${type} ${target}`,
    ).toMatchObject({ status: 200 });
}

/** Drafted by the owner, approved by the officer. */
export const approved = (target: string): Step[] => [
  ['draftSubmitted', {}, target],
  ['draftApproved', {}, target],
];

/** Everybody was told directly, so that nothing but the reports is left. */
export const noticeDone: Step[] = [
  ['personsCounted', { total: 1 }, 'notice'],
  ...approved('notice'),
  ['noticesDelivered', { reached: 1 }, 'notice'],
  ['noticeCompleted', {}, 'notice'],
  ['dutyDeclined', { reason: '全員に直接通知したため' }, 'publication'],
];

export const preliminaryFiled = (filedOn: string): Step[] => [
  ...approved('ppc.preliminary'),
  ['reportFiled', { filedOn }, 'ppc.preliminary'],
];

/** Opened through the command line, known at this instant; its number. */
export async function opened(world: World, folder: string, facts: Facts, knownAt: string): Promise<string> {
  const file = join(folder, 'facts.json');
  writeFileSync(file, JSON.stringify(facts));
  const { incident } = await world.json<{ incident: { id: string } }>(
    ...['incident', 'open', '--facts', file, '--known-at', knownAt],
  );
  return incident.id;
}
