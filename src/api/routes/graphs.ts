import type { z } from 'zod';
import {
  graphAnswerSchema,
  graphQuerySchema,
  incidentGraphQuerySchema,
  machineListSchema,
} from '../../contract/graph.ts';
import { below } from '../../contract/parse.ts';
import { InvalidInput, NotFound } from '../../domain/errors.ts';
import type { Text } from '../../domain/text.ts';
import { type Drawing, draw } from '../../graph/draw.ts';
import { type Graph, listMachines, namedGraph } from '../../graph/graph.ts';
import { clockView } from '../clock.ts';
import { contentSecurity } from '../content-security.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { incidentGraphs } from '../incident-graphs.ts';
import { type Route, route } from '../route.ts';

export const graphRoutes = (deps: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/machines',
    summary: 'The machines, their versions and events',
    answer: machineListSchema,
    handle: () => ({ machines: listMachines() }),
  }),
  route({
    name: 'GET /api/v1/machines/{name}/graph',
    summary: 'A machine, drawn',
    query: graphQuerySchema,
    answer: graphAnswerSchema,
    otherwise: { media: SVG, answer: image },
    handle: ({ params, query, visit }) => drawn([namedGraph(params.name)], asked(query, visit.headers)),
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/graph',
    summary: 'The machines of an incident, drawn: where they stand, the path taken, and what may happen next',
    query: incidentGraphQuerySchema,
    answer: graphAnswerSchema,
    otherwise: { media: SVG, answer: image },
    handle: async ({ params, query: { instance, ...query }, holder, visit }) => {
      const graphs = await incidentGraphs(deps, holder, params.id);
      const chosen = graphs.filter((graph) => instance === undefined || graph.instance === instance);
      if (chosen.length === 0) throw new NotFound('instance', instance ?? '');
      const { notice } = clockView(deps.engine.clock);
      return drawn(chosen, { ...asked(query, visit.headers), incident: params.id, ...(notice && { notice }) });
    },
  }),
];

type Query = z.output<typeof graphQuerySchema> & { incident?: string; notice?: Text };

const SVG = 'image/svg+xml';

/** Who accepts an SVG by name wants one, whatever the format is by default. */
const asked = (query: Query, headers: Headers): Query =>
  headers.get('accept')?.includes(SVG) ? { ...query, format: 'svg' } : query;

/** The faults of a drawing stand in the query. */
async function drawn(graphs: Graph[], query: Query): Promise<Drawing> {
  try {
    return await draw(graphs, query);
  } catch (error) {
    throw error instanceof InvalidInput ? new InvalidInput(error.faults.map((fault) => below('query', fault))) : error;
  }
}

/** An SVG as an image, for whoever does not ask for JSON. It runs nothing and fetches nothing, also when opened by itself. */
function image(drawing: z.output<typeof graphAnswerSchema>, headers: Headers): Response | undefined {
  if (drawing.format !== 'svg' || headers.get('accept')?.includes('application/json')) return undefined;
  return new Response(drawing.text, {
    headers: {
      'content-type': `${SVG}; charset=utf-8`,
      'content-security-policy': contentSecurity.image,
      'x-content-type-options': 'nosniff',
    },
  });
}
