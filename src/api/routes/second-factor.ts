import { parse } from '../../contract/parse.ts';
import { secondFactorAnswerSchema, secondFactorRequestSchema } from '../../contract/second-factor.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const secondFactorRoutes = ({ engine: { organization } }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/second-factor',
    summary: 'Whether a second factor is demanded of whoever signs in: since when, by whom',
    answer: secondFactorAnswerSchema,
    handle: ({ holder }) => organization.secondFactor(holder.organizationId),
  }),
  route({
    name: 'PUT /api/v1/second-factor',
    summary: 'Demand a second factor of whoever signs in, or no longer; keys need none',
    body: { schema: secondFactorRequestSchema, parse: (input) => parse(secondFactorRequestSchema, input) },
    answer: secondFactorAnswerSchema,
    handle: ({ body: { secondFactor }, asker }) => organization.setSecondFactor(secondFactor.demanded, asker.who),
  }),
];
