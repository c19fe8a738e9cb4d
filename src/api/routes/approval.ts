import { approvalAnswerSchema, approvalRequestSchema } from '../../contract/approval.ts';
import { parse } from '../../contract/parse.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const approvalRoutes = ({ engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/approval',
    summary: 'Whether one may approve one’s own draft: since when, by whom',
    answer: approvalAnswerSchema,
    handle: ({ holder }) => engine.organization.approval(holder.organizationId),
  }),
  route({
    name: 'PUT /api/v1/approval',
    summary: 'Set whether one may approve one’s own draft, with a reason',
    body: { schema: approvalRequestSchema, parse: (input) => parse(approvalRequestSchema, input) },
    answer: approvalAnswerSchema,
    handle: ({ body: { approval }, asker }) => engine.organization.setSelfApproval(approval.selfApproval, asker.who),
  }),
];
