import { z } from 'zod';
import { type BoardQuery, boardExportSchema, boardQuerySchema, boardSchema } from '../../contract/board.ts';
import { dayOf } from '../../domain/day.ts';
import { boardPage, countBoard, placeOf } from '../../store/queries/board.ts';
import { boardText, rowOf, statesNamed } from '../board.ts';
import { cursorOf, placeIn, storable } from '../cursor.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Route, route } from '../route.ts';

/** More rows than this no spreadsheet is asked to hold. */
const mostExported = 50_000;

const dayText = /^(\d{4}-\d{2}-\d{2}|infinity)$/;
const instantText = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const placeSchema = z
  .strictObject({ sort: storable, key: storable, number: storable })
  .refine(({ sort, key }) => sort !== 'due' || dayText.test(key))
  .refine(({ sort, key }) => sort !== 'newest' || instantText.test(key));

export const boardRoutes = ({ db, engine }: ApiDependencies): Route[] => {
  const searchOf = (filter: Omit<BoardQuery, 'cursor' | 'limit'>, personId: string | null) => ({
    filter,
    states: statesNamed(filter.q),
    today: dayOf(engine.clock.now()),
    personId,
  });
  return [
    route({
      name: 'GET /api/v1/board',
      summary: 'Incidents to look over: searched, filtered, sorted, counted, page by page',
      query: boardQuerySchema,
      answer: boardSchema,
      handle: async ({ query: { cursor, limit, ...filter }, holder }) => {
        const search = searchOf(filter, holder.personId);
        const place =
          cursor === undefined
            ? null
            : placeIn(
                cursor,
                placeSchema.refine(({ sort }) => sort === filter.sort),
              );
        const [lines, { total, counts }] = await Promise.all([
          boardPage(db, holder, search, { after: place, limit: limit + 1 }),
          countBoard(db, holder, search),
        ]);
        const shown = lines.slice(0, limit);
        const last = lines.length > limit ? shown.at(-1) : undefined;
        return {
          incidents: shown.map((line) => rowOf(line, search.today)),
          total,
          cursor: last ? cursorOf({ sort: filter.sort, ...placeOf(last, filter.sort) }) : null,
          counts,
          today: search.today,
        };
      },
    }),
    route({
      name: 'GET /api/v1/board.csv',
      summary: 'The same as a table for spreadsheets',
      query: boardExportSchema,
      answer: z.string(),
      media: 'text/csv; charset=utf-8',
      handle: async ({ query: { lang, ...filter }, holder }) => {
        const search = searchOf(filter, holder.personId);
        const lines = await boardPage(db, holder, search, { after: null, limit: mostExported });
        return boardText(
          lines.map((line) => rowOf(line, search.today)),
          lang,
        );
      },
    }),
  ];
};
