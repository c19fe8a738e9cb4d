import { incidentShowSchema } from '../../contract/incident.ts';
import { linkListSchema, linkRequestSchema, mergeRequestSchema } from '../../contract/link.ts';
import { parse } from '../../contract/parse.ts';
import { findIncident } from '../../store/queries/incidents.ts';
import { linksOf } from '../../store/queries/links.ts';
import type { Viewer } from '../../store/queries/visible.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';
import { show } from '../show.ts';

export const linkRoutes = (deps: ApiDependencies): Route[] => {
  const links = async (viewer: Viewer, number: string) => {
    const { id } = await findIncident(deps.db, viewer, number);
    return { links: await linksOf(deps.db, viewer, id) };
  };
  return [
    route({
      name: 'GET /api/v1/incidents/{id}/links',
      summary: 'The incidents it belongs together with',
      answer: linkListSchema,
      handle: ({ params, holder }) => links(holder, params.id),
    }),
    route({
      name: 'POST /api/v1/incidents/{id}/links',
      summary: 'Record that it belongs together with another',
      body: { schema: linkRequestSchema, parse: (input) => parse(linkRequestSchema, input) },
      answer: linkListSchema,
      status: 201,
      handle: async ({ params, body: { to, ...note }, asker: { who, viewer } }) => {
        await findIncident(deps.db, viewer, to);
        await deps.engine.link({ incident: params.id, other: to, ...note }, who);
        return links(viewer, params.id);
      },
    }),
    route({
      name: 'POST /api/v1/incidents/{id}/merge',
      summary: 'It was entered twice: end it, the other incident carries its duties on',
      body: { schema: mergeRequestSchema, parse: (input) => parse(mergeRequestSchema, input) },
      answer: incidentShowSchema,
      handle: async ({ params, body, asker: { who, viewer } }) => {
        await findIncident(deps.db, viewer, body.into);
        await deps.engine.merge({ incident: params.id, ...body }, who);
        return show(deps, viewer, params.id);
      },
    }),
  ];
};
