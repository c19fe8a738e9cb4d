import type { z } from 'zod';
import { lawDetailSchema, lawSchema } from '../../contract/law.ts';
import { call } from '../api.ts';

export const lawCall = call('GET /api/v1/law', lawSchema);
export const lawDetailCall = call('GET /api/v1/law/{id}', lawDetailSchema);

export type Law = z.output<typeof lawSchema>;
export type LawRule = Law['rules'][number];
export type LawSet = Law['ruleSets'][number];
export type LawDetail = z.output<typeof lawDetailSchema>;
