import type { z } from 'zod';
import { graphAnswerSchema, graphQuerySchema, machineListSchema } from '../../contract/graph.ts';
import { below } from '../../contract/parse.ts';
import { InvalidInput } from '../../domain/errors.ts';
import { type Drawing, draw } from '../../graph/draw.ts';
import { type Graph, instanceGraph, listMachines, namedGraph } from '../../graph/graph.ts';
import type { ApiDependencies } from '../dependencies.ts';
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
    handle: ({ params, query }) => drawn([namedGraph(params.name)], query),
  }),
  route({
    name: 'GET /api/v1/incidents/{id}/graph',
    summary: 'The machines of an incident, drawn, its present states marked',
    query: graphQuerySchema,
    answer: graphAnswerSchema,
    handle: async ({ params, query, holder }) => {
      const { instances } = await deps.engine.look(holder, params.id);
      return drawn(instances.map(instanceGraph), query);
    },
  }),
];

/** The fault of a format stands in the query. */
function drawn(graphs: Graph[], { format, lang }: z.output<typeof graphQuerySchema>): Drawing {
  try {
    return draw(graphs, format, lang);
  } catch (error) {
    throw error instanceof InvalidInput ? new InvalidInput(error.faults.map((fault) => below('query', fault))) : error;
  }
}
