import type { Context } from 'hono';
import { SokuhoError } from '../domain/errors.ts';
import type { Holder } from '../people/holder.ts';
import { findIncident } from '../store/queries/incidents.ts';
import { access, type RouteName } from './access.ts';
import { authenticate, note } from './authenticate.ts';
import type { ApiDependencies } from './dependencies.ts';
import { permit } from './permit.ts';
import { TooMany } from './refusals.ts';
import { refuseCrossSite } from './same-origin.ts';
import { visitOf } from './visit.ts';

/**
 * Lets in whoever may use the route, or throws. What is below an incident is there only for those who may see it,
 * whatever the route does with it. Throws Unauthenticated, Forbidden, SessionNeeded, CrossSite, NotFound, TooMany.
 */
export async function admit(c: Context, deps: ApiDependencies, name: RouteName): Promise<Holder | undefined> {
  const needed = access[name];
  if (needed === 'link') await knock(c, deps);
  const holder = needed === 'open' || needed === 'link' ? undefined : await authenticate(c, deps);
  try {
    refuseCrossSite(c.req.raw, { publicUrl: deps.publicUrl ?? null, byCookie: holder?.session != null });
    permit(name, holder);
  } catch (error) {
    if (holder && error instanceof SokuhoError) {
      const { actor, organizationId } = holder;
      await note(c, deps, { organizationId, actor, what: name, outcome: 'refused', detail: error.code });
    }
    throw error;
  }
  const incident = name.includes(' /api/v1/incidents/{id}') ? c.req.param('id') : undefined;
  if (holder && incident !== undefined) await findIncident(deps.db, holder, incident);
  return holder;
}

/** Whoever comes with a link has proved nothing yet. */
async function knock(c: Context, deps: ApiDependencies): Promise<void> {
  const wait = (await deps.signIn?.limits.knock(visitOf(c, deps).address ?? '')) ?? 0;
  if (wait > 0) throw new TooMany(wait);
}
