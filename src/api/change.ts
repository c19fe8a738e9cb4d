import type { IncidentShow } from '../contract/incident.ts';
import type { Change } from '../engine/advance.ts';
import type { Opened, Opening } from '../engine/open.ts';
import type { ApiDependencies } from './dependencies.ts';
import { show } from './show.ts';
import { emptyRoleWarnings } from './warnings.ts';
import type { Asker } from './who.ts';

/** Changes an incident and answers how it then stands; a request with a key is answered once, and repeated from then on. */
export async function advanceAndShow(
  deps: ApiDependencies,
  { who, request }: Asker,
  change: Change,
): Promise<IncidentShow> {
  const { engine } = deps;
  if (request) {
    const text = await engine.advanceOnce(change, who, request, async (trx) =>
      JSON.stringify(await show({ ...deps, db: trx }, who.organizationId, change.incident)),
    );
    return JSON.parse(text) as IncidentShow;
  }
  await engine.advance(change, who);
  return show(deps, who.organizationId, change.incident);
}

type Shown = IncidentShow & { warnings: ReturnType<typeof emptyRoleWarnings> };

export async function openAndShow(deps: ApiDependencies, { who, request }: Asker, opening: Opening): Promise<Shown> {
  const { engine } = deps;
  const answer = async (db: ApiDependencies['db'], { record, emptyRoles }: Opened): Promise<Shown> => ({
    ...(await show({ ...deps, db }, who.organizationId, record.incident.number)),
    warnings: emptyRoleWarnings(emptyRoles),
  });
  if (request) {
    const text = await engine.openOnce(opening, who, request, async (trx, opened) =>
      JSON.stringify(await answer(trx, opened)),
    );
    return JSON.parse(text) as Shown;
  }
  return answer(deps.db, await engine.open(opening, who));
}
