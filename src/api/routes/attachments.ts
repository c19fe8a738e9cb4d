import { attachmentListSchema, attachmentQuerySchema, removalRequestSchema } from '../../contract/note.ts';
import { parse } from '../../contract/parse.ts';
import { findIncident } from '../../store/queries/incidents.ts';
import { attachmentBytes, attachmentsOf } from '../../store/queries/papers.ts';
import type { Viewer } from '../../store/queries/visible.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { removalOf } from '../removal.ts';
import { type Route, rawRoute, route, uploadOf } from '../route.ts';

/** A scanned report has a few megabytes. Bytes. */
const largest = 10 * 1024 * 1024;

export const attachmentRoutes = ({ db, engine }: ApiDependencies): Route[] => {
  const attachments = async (viewer: Viewer, number: string) => {
    const { id } = await findIncident(db, viewer, number);
    const rows = await attachmentsOf(db, id);
    return {
      attachments: rows.map((row) => ({ ...row, mediaType: row.media_type, removed: removalOf(row) })),
      largest,
    };
  };
  return [
    route({
      name: 'GET /api/v1/incidents/{id}/attachments',
      summary: 'Its files, oldest first',
      answer: attachmentListSchema,
      handle: ({ params, holder }) => attachments(holder, params.id),
    }),
    route({
      name: 'POST /api/v1/incidents/{id}/attachments',
      summary: 'Add a file, which is the body; its hash stands in the chain',
      query: attachmentQuerySchema,
      body: uploadOf(largest),
      answer: attachmentListSchema,
      status: 201,
      handle: async ({ params, query, body, holder, asker }) => {
        await findIncident(db, holder, params.id);
        await engine.addAttachment({ incident: params.id, ...query, ...body }, asker.who, asker.request);
        return attachments(holder, params.id);
      },
    }),
    rawRoute({
      name: 'GET /api/v1/incidents/{id}/attachments/{attachment}',
      summary: 'One file, to be saved',
      media: 'application/octet-stream',
      handle: async ({ params, holder }) => {
        const { id } = await findIncident(db, holder, params.id);
        const { name, sha256, bytes } = await attachmentBytes(db, id, params.attachment);
        return new Response(Buffer.from(bytes), { headers: headersOf(name, sha256) });
      },
    }),
    route({
      name: 'POST /api/v1/incidents/{id}/attachments/{attachment}/removal',
      summary: 'Take the bytes of a file away; that it was there, and why it went, stays',
      body: { schema: removalRequestSchema, parse: (input) => parse(removalRequestSchema, input) },
      answer: attachmentListSchema,
      handle: async ({ params, body, holder, asker }) => {
        await findIncident(db, holder, params.id);
        await engine.removeAttachment({ incident: params.id, id: params.attachment, ...body }, asker.who);
        return attachments(holder, params.id);
      },
    }),
  ];
};

/** To be saved under its name, whatever it holds: never shown, never run, never sniffed at. */
const headersOf = (name: string, sha256: string) => ({
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; filename="${asciiOf(name)}"; filename*=UTF-8''${encoded(name)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
});

const asciiOf = (name: string): string => name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');

/** RFC 8187. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
