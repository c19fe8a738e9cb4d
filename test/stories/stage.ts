import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorld, type World } from '../support/world.ts';
import { staff } from './people.ts';

export interface Stage {
  world: World;
  /** For the files that somebody of the story has. */
  folder: string;
  strike: () => Promise<void>;
}

/** Where a story plays: a world of its own at this instant, with its staff. */
export async function setStage(queue: 'postgres' | 'redis', now: string): Promise<Stage> {
  const world = await createWorld({ queue, now });
  await staff(world);
  const folder = mkdtempSync(join(tmpdir(), 'sokuho-story-'));
  const strike = async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { world, folder, strike };
}
