import { z } from 'zod';
import { languageSchema } from '../../contract/words.ts';
import { registerOf } from '../../store/queries/register.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { registerText } from '../register.ts';
import { type Route, route } from '../route.ts';

export const registerRoutes = ({ db }: ApiDependencies): Route[] => [
  route({
    name: 'GET /api/v1/incidents.csv',
    summary: 'The incident register: one row an incident, for spreadsheets',
    query: z.strictObject({ lang: languageSchema.default('ja') }),
    answer: z.string(),
    media: 'text/csv; charset=utf-8',
    handle: async ({ query: { lang }, holder }) => registerText(await registerOf(db, holder), lang),
  }),
];
