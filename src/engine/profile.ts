import type { Profile } from '../contract/profile.ts';
import { InvalidInput } from '../domain/errors.ts';
import { organizationName, renameOrganization } from '../store/organizations.ts';
import { insertSetting, newestSettings } from '../store/settings.ts';
import { changeSettings } from './change-settings.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import type { Versioned } from './settings.ts';

/** What nobody has said yet is not known; what most organizations have not is not assumed. */
const unsaid = { privacyMark: 'none', certifiedBodies: [], cooperative: 'none', sector: 'unknown' } as const;

/** What a new incident takes over of its organization. */
export async function profileOf({ db }: EngineDependencies, organizationId: string): Promise<Versioned<Profile>> {
  const [name, settings] = await Promise.all([
    organizationName(db, organizationId),
    newestSettings(db, organizationId),
  ]);
  const row = settings.find(({ kind }) => kind === 'profile');
  if (!row) return { document: { name, ...unsaid, certifiedBodies: [] }, version: 0, set: null };
  const { text, version, at, actor } = row;
  // What was stored has passed the contract; the name may have changed by another way since.
  return { document: { ...(JSON.parse(text) as Profile), name }, version, set: { at, actor } };
}

/** Sets it, chained; open incidents keep the facts that they have. Throws InvalidInput when another was set meanwhile. */
export async function setProfile(
  engine: EngineDependencies,
  who: Who,
  { document, basedOn }: { document: Profile; basedOn?: number | undefined },
): Promise<Versioned<Profile>> {
  const { organizationId, at, actor } = who;
  await changeSettings(engine, who, async (trx) => {
    const newest = (await newestSettings(trx, organizationId)).find(({ kind }) => kind === 'profile');
    const version = newest?.version ?? 0;
    if (basedOn !== undefined && basedOn !== version)
      throw new InvalidInput([
        { path: 'basedOn', reason: `is not the newest version, which is ${version}: read it and edit that` },
      ]);
    const text = JSON.stringify(document);
    const was = await organizationName(trx, organizationId);
    if (newest?.text === text && was === document.name) return { replans: false, result: undefined };
    await insertSetting(trx, {
      organization_id: organizationId,
      kind: 'profile',
      version: version + 1,
      text,
      at,
      actor,
    });
    await renameOrganization(trx, organizationId, document.name);
    const data = { version: version + 1, profile: document, ...(was !== document.name && { wasNamed: was }) };
    return { event: { target: 'profile', type: 'profileSet', data }, replans: false, result: undefined };
  });
  return profileOf(engine, organizationId);
}
