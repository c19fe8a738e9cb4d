import { z } from 'zod';
import { Unavailable } from '../../domain/errors.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

/** Behind a key: how many mails go, and when, says that something has happened. */
export const metricsRoutes = ({ metrics }: ApiDependencies): Route[] => [
  route({
    name: 'GET /metrics',
    summary: 'What Prometheus reads',
    answer: z.string(),
    media: 'text/plain; version=0.0.4; charset=utf-8',
    handle: async () => {
      if (!metrics) throw new Unavailable('This process keeps no metrics.');
      return metrics();
    },
  }),
];
