import type { World } from '../support/world.ts';

/** One person a role, through the command line. */
export async function staff(world: World): Promise<void> {
  for (const [name, role, lang] of [
    ['担当 花子', 'owner', 'ja'],
    ['代行 次郎', 'deputy', 'ja'],
    ['Manager Smith', 'manager', 'en'],
    ['役員 三郎', 'officer', 'ja'],
  ] as const)
    await world.json('person', 'add', '--name', name, '--email', `${role}@example.jp`, '--role', role, '--lang', lang);
}

export const everybody = ['deputy', 'manager', 'officer', 'owner'];

/** Who does what in the stories: the owner works, a second person approves. */
export const actorOf = (type: string): string => (type === 'draftApproved' ? 'officer@example.jp' : 'owner@example.jp');
