import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Witness } from '../engine/pulse.ts';

/** What the data folder remembers of the database, so that one that was restored is told from one that goes on. */
export interface FolderWitness {
  /** Null: nothing yet. */
  seen(): Witness | null;
  /** Set when the file is not the one that was written: this folder was copied, or put back from a backup. */
  readonly copied: Witness | null;
  note(witness: Witness): void;
}

/**
 * The file `generation` of the data folder. It names its own inode: a copy of the folder has another. Where the embedded
 * database lies in the same folder, both are restored together, and nothing else could tell.
 */
export function openWitness(folder: string): FolderWitness {
  const file = join(folder, 'generation');
  const stored = read(file);
  let seen: Witness | null = stored && { uuid: stored.uuid, generation: stored.generation };
  return {
    seen: () => seen,
    copied: stored !== null && stored.inode !== statSync(file).ino ? seen : null,
    note(witness) {
      seen = witness;
      // Replaced at once, so that a reader and a crash find the one or the other; the inode goes along.
      const fresh = `${file}.${process.pid}`;
      const handle = openSync(fresh, 'w', 0o600);
      writeSync(handle, `${JSON.stringify({ ...witness, inode: fstatSync(handle).ino })}\n`);
      closeSync(handle);
      renameSync(fresh, file);
    },
  };
}

function read(file: string): (Witness & { inode: number }) | null {
  try {
    const { uuid, generation, inode } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (typeof uuid !== 'string' || typeof generation !== 'number' || typeof inode !== 'number') return null;
    return { uuid, generation, inode };
  } catch {
    // Missing at the first start; unreadable counts as missing, since a hold must have a reason.
    return null;
  }
}
