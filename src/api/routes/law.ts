import { lawDetailSchema, lawQuerySchema, lawSchema } from '../../contract/law.ts';
import { below } from '../../contract/parse.ts';
import {
  type ReportContents,
  type ReportItemsQuery,
  reportContentsSchema,
  reportItemsQuerySchema,
} from '../../contract/report-items.ts';
import { InvalidInput } from '../../domain/errors.ts';
import { lookUp } from '../../law/look-up.ts';
import { reportContents } from '../../law/report-items/report-items.ts';
import { lawAnswer, ruleDetail, setDetail } from '../law.ts';
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
  route({
    name: 'GET /api/v1/law',
    summary: 'Rules and rule sets, searched by id, word and subject',
    query: lawQuerySchema,
    answer: lawSchema,
    handle: ({ query: { q, subject } }) => lawAnswer({ text: q, subject }),
  }),
  // After the route of a fixed name, which stands in the same place.
  route({
    name: 'GET /api/v1/law/{id}',
    summary: 'A rule by its id, or a rule set by its id or stamp: what it says, where it comes from, what changed',
    answer: lawDetailSchema,
    handle: ({ params: { id } }) => {
      const found = lookUp(id);
      return 'says' in found ? ruleDetail(found) : setDetail(found);
    },
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
