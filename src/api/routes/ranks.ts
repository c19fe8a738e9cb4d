import { rankListSchema } from '../../contract/incident.ts';
import { roleLabels } from '../../domain/role.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const rankRoutes = ({ engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/incidents/{id}/people',
    summary: 'Who is told of it in turn, role by role, as absences and deputies of today have it',
    answer: rankListSchema,
    handle: async ({ params, holder }) => ({
      ranks: (await engine.ranks(holder, params.id)).map(({ role, holders, told }) => ({
        role,
        label: roleLabels[role],
        holders: holders.map(({ member, ...where }) => ({ ...member, ...where })),
        told: told.map(({ insteadOf, ...person }) => ({ ...person, insteadOf: insteadOf.map(({ name }) => name) })),
      })),
    }),
  }),
];
