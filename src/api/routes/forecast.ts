import { forecastQuerySchema, forecastSchema } from '../../contract/forecast.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const forecastRoutes = ({ engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/incidents/{id}/forecast',
    summary: 'What happens if nobody acts: every reminder, due day and breach; nothing is changed',
    query: forecastQuerySchema,
    answer: forecastSchema,
    handle: ({ params, query: { days }, holder }) => engine.forecast(holder, params.id, days),
  }),
];
