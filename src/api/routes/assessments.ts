import { assess } from '../../assessment/assess.ts';
import { candidates } from '../../assessment/candidates.ts';
import { deadlines } from '../../assessment/deadlines.ts';
import { questions } from '../../assessment/questions.ts';
import { assessmentSchema } from '../../contract/assessment.ts';
import { candidatesRequestSchema, candidatesSchema, requireCandidates } from '../../contract/candidates.ts';
import { deadlinesQuerySchema, deadlinesSchema } from '../../contract/deadlines.ts';
import { factsSchema, requireFacts } from '../../contract/facts.ts';
import { parse } from '../../contract/parse.ts';
import { questionsSchema } from '../../contract/questions.ts';
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
    name: 'POST /api/v1/assessments/questions',
    summary: 'The unknown facts worth asking for, in order, with what each answer would change',
    body: { schema: factsSchema, parse: requireFacts },
    answer: questionsSchema,
    handle: ({ body }) => questions(body),
  }),
  route({
    name: 'POST /api/v1/assessments/candidates',
    summary: 'The same facts under several instants of knowing, side by side',
    body: { schema: candidatesRequestSchema, parse: requireCandidates },
    answer: candidatesSchema,
    handle: ({ body }) => candidates(body),
  }),
  route({
    name: 'POST /api/v1/deadlines',
    summary: 'The day arithmetic alone',
    body: { schema: deadlinesQuerySchema, parse: (input) => parse(deadlinesQuerySchema, input) },
    answer: deadlinesSchema,
    handle: ({ body }) => deadlines(body),
  }),
];
