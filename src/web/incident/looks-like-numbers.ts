import { isProblem } from '../asking.ts';

/** Refused because it holds what looks like a personal or card number; the writer may say that it is none. */
export const looksLikeNumbers = (error: unknown): boolean =>
  isProblem(error, 409) && (error.problem.reasons?.length ?? 0) > 0;
