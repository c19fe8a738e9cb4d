import type { z } from 'zod';
import type { boardSchema } from '../../contract/board.ts';
import { personListSchema } from '../../contract/person.ts';
import { samplesAnswerSchema } from '../../contract/sample.ts';
import { call } from '../api.ts';

/** Downloaded, never asked. */
export const boardExport = 'GET /api/v1/board.csv';
export const ownersCall = call('GET /api/v1/persons', personListSchema);
export const samplesCall = call('POST /api/v1/samples', samplesAnswerSchema);

export type Board = z.output<typeof boardSchema>;
export type BoardRow = Board['incidents'][number];
