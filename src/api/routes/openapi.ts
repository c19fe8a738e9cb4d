import { z } from 'zod';
import { type Route, route } from '../route.ts';

export const openApiRoutes = (description: () => Record<string, unknown>): Route[] => [
  route({
    name: 'GET /api/v1/openapi.json',
    summary: 'This description',
    answer: z.record(z.string(), z.unknown()),
    handle: description,
  }),
];
