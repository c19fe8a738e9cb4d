import { below } from '../../contract/parse.ts';
import {
  type ReportContents,
  type ReportItemsQuery,
  reportContentsSchema,
  reportItemsQuerySchema,
} from '../../contract/report-items.ts';
import { InvalidInput } from '../../domain/errors.ts';
import { reportContents } from '../../law/report-items/report-items.ts';
import { type Route, route } from '../route.ts';

/** The law as data: nothing is stored. */
export const lawRoutes = (): Route[] => [
  route({
    name: 'GET /api/v1/law/report-items',
    summary: 'What a report to a recipient at a stage must hold',
    query: reportItemsQuerySchema,
    answer: reportContentsSchema,
    handle: ({ query }) => contents(query),
  }),
];

/** What there is none of is a fault of the query. */
function contents(query: ReportItemsQuery): ReportContents {
  try {
    return reportContents(query);
  } catch (error) {
    throw error instanceof InvalidInput ? new InvalidInput(error.faults.map((fault) => below('query', fault))) : error;
  }
}
