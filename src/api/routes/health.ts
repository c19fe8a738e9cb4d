import { healthSchema } from '../../contract/health.ts';
import { clockView } from '../clock.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const healthRoutes = ({ health, engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /health',
    summary: 'Whether it runs, reminds in time, and on which clock',
    answer: healthSchema,
    // Only `ok` says that reminders reach people: whatever watches this address must not have to read more than the status.
    status: ({ status }) => (status === 'ok' ? 200 : 503),
    handle: async () => ({ ...(await health()), clock: clockView(engine.clock) }),
  }),
];
