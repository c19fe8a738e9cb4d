import { createContext, useContext } from 'react';
import type { Problem } from '../contract/problem.ts';
import { ApiProblem } from './api.ts';

/** What was written looks like a personal or a card number, and the API wants to be told that it is none. */
export const looksLikeNumbers = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && (error.problem.reasons ?? []).some(({ code }) => code.startsWith('looks-like-'));

/** Asks who wrote it; false: they go back and take it out. */
export type AskAboutNumbers = (problem: Problem) => Promise<boolean>;

/** Where nobody can be asked, nobody said so. */
export const NumbersDoubt = createContext<AskAboutNumbers>(() => Promise.resolve(false));

export const useNumbersDoubt = (): AskAboutNumbers => useContext(NumbersDoubt);
