import { assess } from '../../assessment/assess.ts';
import { deadlines } from '../../assessment/deadlines.ts';
import { assessmentSchema } from '../../contract/assessment.ts';
import { deadlinesQuerySchema, deadlinesSchema } from '../../contract/deadlines.ts';
import { factsSchema, requireFacts } from '../../contract/facts.ts';
import { parse } from '../../contract/parse.ts';
import { type Route, route } from '../route.ts';

/** Pure questions: nothing is stored. */
export const assessmentRoutes = (): Route[] => [
  route({
    name: 'POST /api/v1/assessments',
    summary: 'Facts to duties',
    body: { schema: factsSchema, parse: requireFacts },
    answer: assessmentSchema,
    handle: ({ body }) => assess(body),
  }),
  route({
    name: 'POST /api/v1/deadlines',
    summary: 'The day arithmetic alone',
    body: { schema: deadlinesQuerySchema, parse: (input) => parse(deadlinesQuerySchema, input) },
    answer: deadlinesSchema,
    handle: ({ body }) => deadlines(body),
  }),
];
