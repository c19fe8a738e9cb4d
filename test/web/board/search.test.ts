import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardExportSchema, boardQuerySchema } from '../../../src/contract/board.ts';
import { standings } from '../../../src/domain/duty.ts';
import { urlOf } from '../../../src/web/api.ts';
import { boardQuestion } from '../../../src/web/board/question.ts';
import { boardSearch, dueFilters, isNarrowed, queryOf, withFilter } from '../../../src/web/board/search.ts';

const searches = fc
  .record(
    {
      q: fc.constantFrom('漏えい', ' USB ', '12', '100%'),
      show: fc.constantFrom('closed', 'all'),
      due: fc.constantFrom(...dueFilters),
      standing: fc.constantFrom(...standings),
      mine: fc.constant(true),
      restricted: fc.constant(true),
      owner: fc.oneof(fc.constant('none'), fc.uuid()),
      sort: fc.constantFrom('newest', 'number', 'title'),
    },
    { requiredKeys: [] },
  )
  .map(boardSearch);

/** As the server reads the address that the pages ask. */
const asked = (name: string, query: Parameters<typeof urlOf>[1] & object) =>
  Object.fromEntries(new URL(urlOf(name, query), 'http://x').searchParams);

describe("the board's address", () => {
  it('says nothing for what one sees at first', () => {
    expect(boardSearch({})).toEqual({});
    expect(boardSearch({ show: 'open', sort: 'due', mine: false, q: '' })).toEqual({});
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(boardSearch({ ...search })).toEqual(search);
      }),
    );
  });

  it('leaves out what it does not know', () => {
    const strange = { show: 'gone', due: 'soon', standing: 'x', mine: 'yes', owner: "' or 1=1", sort: 'x', other: 1 };
    expect(boardSearch(strange)).toEqual({});
  });

  it('takes a number that is searched for as a text', () => {
    expect(boardSearch({ q: 12 })).toEqual({ q: '12' });
  });

  it('asks only what the API takes, for the page and for the export', () => {
    fc.assert(
      fc.property(searches, (search) => {
        const page = boardQuerySchema.parse(asked('GET /api/v1/board', boardQuestion(search, 'abc')));
        expect(page).toMatchObject({ cursor: 'abc', limit: 100, show: search.show ?? 'open' });
        boardExportSchema.parse(asked('GET /api/v1/board.csv', { query: { ...queryOf(search), lang: 'en' } }));
      }),
    );
  });

  it('asks for what is due today without what is overdue, as it is counted', () => {
    expect(queryOf({ due: 'today' })).toMatchObject({ overdue: false, dueWithin: 0 });
  });
});

describe('a filter', () => {
  it('narrows the list, a sort order does not', () => {
    expect(isNarrowed({})).toBe(false);
    expect(isNarrowed({ sort: 'title' })).toBe(false);
    expect(isNarrowed({ sort: 'title', mine: true })).toBe(true);
  });

  it('is changed alone, and taken away', () => {
    const search = withFilter({ q: 'USB' }, 'due', 'week');
    expect(search).toEqual({ q: 'USB', due: 'week' });
    expect(withFilter(search, 'q', undefined)).toEqual({ due: 'week' });
  });
});
