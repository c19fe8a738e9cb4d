import { type BoardQuery, boardSorts } from '../../contract/board.ts';
import { type Standing, standings } from '../../domain/duty.ts';

/** What the board's address says of its filters: what stands in none is what one sees at first. */
export interface BoardSearch {
  q?: string;
  show?: 'closed' | 'all';
  due?: DueFilter;
  standing?: Standing;
  mine?: true;
  restricted?: true;
  /** The id of a person, or `none`. */
  owner?: string;
  sort?: Sort;
}

export const dueFilters = ['overdue', 'today', 'week'] as const;
export type DueFilter = (typeof dueFilters)[number];
export type Sort = Exclude<BoardQuery['sort'], 'due'>;

/** Rows of a page. */
export const pageSize = 100;

const among = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

/** Reads an address, whoever wrote it; what it does not know it leaves out. */
export function boardSearch(given: Record<string, unknown>): BoardSearch {
  const { q, show, due, standing, mine, restricted, owner, sort } = given;
  // A search for `12` comes as a number.
  const text = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 200) : '';
  const found = {
    show: among(['closed', 'all'] as const, show),
    due: among(dueFilters, due),
    standing: among(standings, standing),
    sort: among(boardSorts, sort),
  };
  return {
    ...(text !== '' && { q: text }),
    ...(found.show && { show: found.show }),
    ...(found.due && { due: found.due }),
    ...(found.standing && { standing: found.standing }),
    ...(mine === true && { mine }),
    ...(restricted === true && { restricted }),
    ...(typeof owner === 'string' && /^(none|[\da-f-]{36})$/.test(owner) && { owner }),
    ...(found.sort && found.sort !== 'due' && { sort: found.sort }),
  };
}

const dueQueries = {
  overdue: { overdue: true },
  // What is due within no day at all is overdue or due today.
  today: { overdue: false, dueWithin: 0 },
  week: { dueWithin: 7 },
} as const satisfies Record<DueFilter, object>;

/** The same as the API asks it. */
export const queryOf = ({ due, ...search }: BoardSearch) => ({
  ...search,
  ...(search.q !== undefined && { q: search.q.trim() }),
  ...(due && dueQueries[due]),
});

/** Whether anything hides incidents that are open. */
export const isNarrowed = ({ sort: _, ...search }: BoardSearch): boolean => Object.keys(search).length > 0;

/** With one filter changed; undefined takes it away. */
export function withFilter<Name extends keyof BoardSearch>(
  search: BoardSearch,
  name: Name,
  value: BoardSearch[Name] | undefined,
): BoardSearch {
  const { [name]: _, ...others } = search;
  return value === undefined ? others : { ...others, [name]: value };
}
