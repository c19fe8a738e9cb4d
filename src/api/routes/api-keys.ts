import type { z } from 'zod';
import {
  apiKeyAnswerSchema,
  apiKeyEditSchema,
  apiKeyListSchema,
  apiKeyMadeSchema,
  apiKeyRequestSchema,
  type apiKeySchema,
} from '../../contract/api-key.ts';
import { parse } from '../../contract/parse.ts';
import { createApiKey, hashOfKey } from '../../people/api-keys.ts';
import { listApiKeys } from '../../store/queries/holders.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

type Row = Awaited<ReturnType<typeof listApiKeys>>[number];

/** The keys with which programs come. A key is shown once, when it is made. */
export const apiKeyRoutes = ({ db, engine: { organization } }: ApiDependencies): Route[] => {
  const one = async (organizationId: string, id: string) => {
    const row = (await listApiKeys(db, organizationId)).find((each) => each.id === id);
    return viewOf(row as Row);
  };
  return [
    route({
      name: 'GET /api/v1/api-keys',
      summary: 'The keys, with their roles, and when each was last used',
      answer: apiKeyListSchema,
      handle: async ({ holder }) => ({ apiKeys: (await listApiKeys(db, holder.organizationId)).map(viewOf) }),
    }),
    route({
      name: 'POST /api/v1/api-keys',
      summary: 'Make a key; it is shown in this answer, and never again',
      body: { schema: apiKeyRequestSchema, parse: (input) => parse(apiKeyRequestSchema, input) },
      answer: apiKeyMadeSchema,
      status: 201,
      handle: async ({ body, holder: { personId }, asker: { who } }) => {
        const secret = createApiKey();
        const key = { ...body, hash: hashOfKey(secret), createdBy: personId };
        const { id } = await organization.makeApiKey(key, who);
        return { apiKey: await one(who.organizationId, id), secret };
      },
    }),
    route({
      name: 'PUT /api/v1/api-keys/{id}',
      summary: 'Change its name, roles or end, and leave the rest',
      body: { schema: apiKeyEditSchema, parse: (input) => parse(apiKeyEditSchema, input) },
      answer: apiKeyAnswerSchema,
      handle: async ({ params, body, asker: { who } }) => {
        const { id } = await organization.editApiKey(params.id, body, who);
        return { apiKey: await one(who.organizationId, id) };
      },
    }),
    route({
      name: 'DELETE /api/v1/api-keys/{id}',
      summary: 'Revoke a key: it opens nothing from now on',
      answer: apiKeyAnswerSchema,
      handle: async ({ params, asker: { who } }) => {
        const { id } = await organization.endApiKey(params.id, who);
        return { apiKey: await one(who.organizationId, id) };
      },
    }),
  ];
};

const viewOf = (row: Row): z.input<typeof apiKeySchema> => ({
  id: row.id,
  name: row.name,
  roles: row.roles,
  machine: row.machine,
  createdAt: row.created_at,
  createdBy: row.createdBy,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  lastUsedAt: row.last_used_at,
});
