import type { OfficeCalendar } from '../contract/calendar.ts';
import type { PolicyDocument } from '../contract/policy.ts';
import { InvalidInput } from '../domain/errors.ts';
import { countReplans } from '../store/replans.ts';
import { insertSetting, newestSettings, type SettingRow } from '../store/settings.ts';
import { changeSettings } from './change-settings.ts';
import type { EngineDependencies, Who } from './dependencies.ts';

interface Documents {
  policy: PolicyDocument;
  calendar: OfficeCalendar;
}

/** A setting with its version, who set it and when; version 0 is what comes with the program. */
export interface Versioned<Document> {
  document: Document;
  version: number;
  set: { at: string; actor: string } | null;
}

export async function settingOf<Kind extends keyof Documents>(
  engine: EngineDependencies,
  organizationId: string,
  kind: Kind,
): Promise<Versioned<Documents[Kind]>> {
  const row = (await newestSettings(engine.db, organizationId)).find((one) => one.kind === kind);
  if (!row) return { document: originals(engine)[kind], version: 0, set: null };
  return versioned(row);
}

const versioned = <Kind extends keyof Documents>({
  text,
  version,
  at,
  actor,
}: SettingRow): Versioned<Documents[Kind]> => ({
  // What was stored has passed the contract.
  document: JSON.parse(text) as Documents[Kind],
  version,
  set: { at, actor },
});

function originals({ ladder: { policy, office } }: EngineDependencies): Documents {
  const { weekdays, opens, closes } = office;
  return {
    policy: { schema: 'policy/1', ...policy },
    calendar: { schema: 'calendar/1', weekdays: [...weekdays], opens, closes, closed: [] },
  };
}

/**
 * Sets a policy or a calendar that has passed the contract, and has open incidents planned anew. `basedOn`: the version
 * that was read before it was edited; throws InvalidInput when another was set meanwhile. The same once more changes
 * nothing. `waiting`: open incidents that the sweep has still to plan.
 */
export async function setSetting<Kind extends keyof Documents>(
  engine: EngineDependencies,
  who: Who,
  kind: Kind,
  { document, basedOn }: { document: Documents[Kind]; basedOn?: number | undefined },
): Promise<Versioned<Documents[Kind]> & { waiting: number }> {
  const { organizationId, at, actor } = who;
  const set = await changeSettings(engine, who, async (trx) => {
    const newest = (await newestSettings(trx, organizationId)).find((one) => one.kind === kind);
    const version = newest?.version ?? 0;
    if (basedOn !== undefined && basedOn !== version)
      throw new InvalidInput([
        { path: 'basedOn', reason: `is not the newest version, which is ${version}: read it and edit that` },
      ]);
    const text = JSON.stringify(document);
    if (newest?.text === text) return { replans: false, result: versioned<Kind>(newest) };
    const row = { organization_id: organizationId, kind, version: version + 1, text, at, actor };
    await insertSetting(trx, row);
    const data = { version: row.version, [kind]: document };
    return {
      event: { target: kind, type: `${kind}Set`, data },
      replans: true,
      result: versioned<Kind>(row),
    };
  });
  return { ...set, waiting: await countReplans(engine.db, organizationId) };
}
