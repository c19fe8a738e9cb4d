import { inspectPath, inspectTicketSchema } from '../../contract/inspect.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { NoSuchRoute } from '../refusals.ts';
import { type Route, route } from '../route.ts';

export const inspectRoutes = ({ inspector }: ApiDependencies): Route[] => [
  route({
    name: 'POST /api/v1/inspect/tickets',
    summary:
      'A ticket for one receiver of the inspector, once and for a minute; only where the server was started with --inspect',
    answer: inspectTicketSchema,
    status: 201,
    handle: ({ holder, again }) => {
      if (!inspector) throw new NoSuchRoute('POST', '/api/v1/inspect/tickets');
      return { ticket: inspector.give({ holder, again }), path: inspectPath, seconds: 60 };
    },
  }),
];
