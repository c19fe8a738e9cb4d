import { mailMarkAnswerSchema, mailMarkRequestSchema } from '../../contract/mail-mark.ts';
import { parse } from '../../contract/parse.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';
import { noSecondAddressWarnings } from '../warnings.ts';

export const mailMarkRoutes = ({ engine }: ApiDependencies): Route[] => [
  route({
    name: 'PUT /api/v1/incidents/{id}/mail',
    summary: 'Mark that mail may be compromised: only second addresses are used',
    body: { schema: mailMarkRequestSchema, parse: (input) => parse(mailMarkRequestSchema, input) },
    answer: mailMarkAnswerSchema,
    handle: async ({ params, body, asker }) => {
      const unreachable = await engine.markMail({ incident: params.id, ...body }, asker.who);
      return {
        mail: { incident: params.id, compromised: body.compromised },
        warnings: noSecondAddressWarnings(unreachable.map(({ name }) => name)),
      };
    },
  }),
];
