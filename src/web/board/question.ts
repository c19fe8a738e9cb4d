import { boardSchema } from '../../contract/board.ts';
import { call } from '../api.ts';
import { type BoardSearch, pageSize, queryOf } from './search.ts';

/** Apart from the page's other calls: the board is asked for while the code of its page is still on its way. */
export const boardCall = call('GET /api/v1/board', boardSchema);

export const boardQuestion = (search: BoardSearch, cursor: string | undefined) => ({
  query: { ...queryOf(search), limit: pageSize, ...(cursor !== undefined && { cursor }) },
});
