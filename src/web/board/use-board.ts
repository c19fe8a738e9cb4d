import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAnswer } from '../asking.ts';
import { useTrail } from '../trail.ts';
import { boardCall, boardQuestion } from './question.ts';
import type { BoardSearch } from './search.ts';

/** What the board shows, by its address; how to change that, and how to turn its pages. */
export function useBoard() {
  const search = useSearch({ from: '/app/' });
  const navigate = useNavigate({ from: '/' });
  const trail = useTrail();
  const board = useAnswer(boardCall, boardQuestion(search, trail.cursor), { keep: true });
  return {
    search,
    board,
    trail,
    filter: (next: BoardSearch) => void navigate({ search: next, replace: true, resetScroll: false }),
  };
}
