import { inspectTicketSchema } from '../../contract/inspect.ts';
import { call } from '../api.ts';

export const inspectTicket = call('POST /api/v1/inspect/tickets', inspectTicketSchema);
