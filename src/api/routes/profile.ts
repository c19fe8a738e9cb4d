import { profileAnswerSchema, profileRequestSchema, requireProfile } from '../../contract/profile.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const profileRoutes = ({ engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/organization',
    summary: 'What a new incident takes over of the organization',
    answer: profileAnswerSchema,
    handle: async ({ holder }) => {
      const { document, ...version } = await engine.organization.profile(holder.organizationId);
      return { organization: document, ...version };
    },
  }),
  route({
    name: 'PUT /api/v1/organization',
    summary: 'Set it; open incidents keep the facts that they have',
    body: { schema: profileRequestSchema, parse: requireProfile },
    answer: profileAnswerSchema,
    handle: async ({ body: { organization, basedOn }, asker }) => {
      const set = await engine.organization.setProfile({ document: organization, basedOn }, asker.who);
      const { document, ...version } = set;
      return { organization: document, ...version };
    },
  }),
];
