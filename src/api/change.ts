import type { IncidentShow } from '../contract/incident.ts';
import type { Change } from '../engine/advance.ts';
import type { Opened, Opening } from '../engine/open.ts';
import type { ApiDependencies } from './dependencies.ts';
import { show, showWithin } from './show.ts';
import { emptyRoleWarnings } from './warnings.ts';
import type { Asker } from './who.ts';

/** Changes an incident and answers how it then stands; a request with a key is answered once, and repeated from then on. */
export async function advanceAndShow(
  deps: ApiDependencies,
  { who, viewer, request }: Asker,
  change: Change,
): Promise<IncidentShow> {
  const { engine } = deps;
  if (request) {
    const text = await engine.advanceOnce(change, who, request, async (trx) =>
      JSON.stringify(await showWithin({ ...deps, db: trx }, viewer, change.incident)),
    );
    return JSON.parse(text) as IncidentShow;
  }
  await engine.advance(change, who);
  return show(deps, viewer, change.incident);
}

type Shown = IncidentShow & { warnings: ReturnType<typeof emptyRoleWarnings> };

export async function openAndShow(
  deps: ApiDependencies,
  { who, viewer, request }: Asker,
  opening: Opening,
): Promise<Shown> {
  const { engine } = deps;
  const answer = (shown: IncidentShow, { emptyRoles }: Opened): Shown => ({
    ...shown,
    warnings: emptyRoleWarnings(emptyRoles),
  });
  const number = ({ record }: Opened): string => record.incident.number;
  // Whoever opens it is answered, also when only others see it from then on.
  const opener = { ...viewer, sees: 'everything' as const };
  if (request) {
    const text = await engine.openOnce(opening, who, request, async (trx, opened) =>
      JSON.stringify(answer(await showWithin({ ...deps, db: trx }, opener, number(opened)), opened)),
    );
    return JSON.parse(text) as Shown;
  }
  const opened = await engine.open(opening, who);
  return answer(await show(deps, opener, number(opened)), opened);
}
