import { ApiProblem } from '../api.ts';
import { faultText } from '../words/faults.ts';
import { useWords } from '../words/words.tsx';

/** What the API found wrong with a form, by path, to stand at the fields: `faults['person.email']`; empty when it is another problem. */
export function useFaults(error: unknown): Record<string, string> {
  const { lang } = useWords();
  const found = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(found.map(({ path, reason }) => [path, faultText(reason, lang)]));
}
