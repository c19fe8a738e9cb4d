import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../engine/engine.ts';

export interface SetupLink {
  /** `/setup/...`; null: somebody administers already. */
  path: string | null;
  /** The first administrator is there. */
  done(): void;
}

/**
 * The link by which the first administrator comes in, in the file `setup-link` of the data folder (mode 0600) as long as
 * nobody administers: the same at every start while it can be used.
 */
export async function openSetupLink(engine: Engine, folder: string, organizationId: string): Promise<SetupLink> {
  const file = join(folder, 'setup-link');
  const done = () => rmSync(file, { force: true });
  if (await engine.accounts.isAdministered()) {
    done();
    return { path: null, done };
  }
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const token = kept.replace(/^.*\/setup\//, '');
  if (token && (await engine.accounts.isSetupOpen(token))) return { path: `/setup/${token}`, done };
  const minted = await engine.accounts.mintSetup(organizationId, 'sokuho');
  if (!minted) return { path: null, done };
  const path = `/setup/${minted.token}`;
  writeFileSync(file, `${path}\n`, { mode: 0o600 });
  return { path, done };
}
