import { z } from 'zod';
import {
  type AuditQuery,
  auditExportSchema,
  auditQuerySchema,
  auditSchema,
  auditSources,
} from '../../contract/audit.ts';
import { endOf, instantAt } from '../../domain/day.ts';
import { auditPage } from '../../store/queries/audit.ts';
import { auditText, entryOf } from '../audit.ts';
import { cursorOf, placeIn, storable } from '../cursor.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

/** The newest; more than this no spreadsheet is asked to hold. */
const mostExported = 50_000;

const placeSchema = z.strictObject({
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
  source: z.enum(auditSources),
  id: storable,
});

export const auditRoutes = ({ db }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/audit',
    summary: 'Who did what in incidents and settings, and who came to the door; newest first',
    query: auditQuerySchema,
    answer: auditSchema,
    handle: async ({ query: { cursor, limit, ...filter }, holder }) => {
      const after = cursor === undefined ? null : placeIn(cursor, placeSchema);
      const lines = await auditPage(db, holder, spanOf(filter), { after, limit: limit + 1 });
      const shown = lines.slice(0, limit);
      const last = lines.length > limit ? shown.at(-1) : undefined;
      return {
        entries: shown.map(entryOf),
        cursor: last ? cursorOf({ at: last.at, source: last.source, id: last.id }) : null,
      };
    },
  }),
  route({
    name: 'GET /api/v1/audit.csv',
    summary: 'The same as a table for spreadsheets',
    query: auditExportSchema,
    answer: z.string(),
    media: 'text/csv; charset=utf-8',
    handle: async ({ query: { lang, ...filter }, holder }) => {
      const lines = await auditPage(db, holder, spanOf(filter), { after: null, limit: mostExported });
      return auditText(lines.map(entryOf), lang);
    },
  }),
];

/** Days in Japan as instants. */
const spanOf = ({ from, to, ...filter }: Omit<AuditQuery, 'cursor' | 'limit'>) => ({
  ...filter,
  ...(from !== undefined && { since: instantAt(from, '00:00') }),
  ...(to !== undefined && { before: endOf(to) }),
});
