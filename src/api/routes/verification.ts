import { verificationQuerySchema, verificationSchema } from '../../contract/verification.ts';
import { verifySettings } from '../../engine/verify-settings.ts';
import { settingsEvidenceOf } from '../../store/queries/evidence.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

export const verificationRoutes = ({ db, engine }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/incidents/{id}/verification',
    summary: 'Whether its chain is whole, and replaying it gives what is stored',
    query: verificationQuerySchema,
    answer: verificationSchema,
    handle: ({ params, query: { anchor }, holder }) => engine.verify(holder, params.id, anchor),
  }),
  route({
    name: 'GET /api/v1/settings/verification',
    summary: 'Whether the chain of the settings is whole, and the stored settings and people are what it says',
    query: verificationQuerySchema,
    answer: verificationSchema,
    handle: async ({ query: { anchor }, holder }) =>
      verifySettings(await settingsEvidenceOf(db, holder.organizationId), anchor),
  }),
];
