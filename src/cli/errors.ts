import type { Advice } from '../contract/advice.ts';
import type { Problem } from '../contract/problem.ts';
import { InvalidInput, SokuhoError } from '../domain/errors.ts';
import type { Language, Text } from '../domain/text.ts';
import { adviceLines } from './advice-text.ts';
import { pretty } from './answer.ts';
import { BAD_INPUT, type Terminal } from './terminal.ts';

/** Exit code of what was refused or failed. */
export const FAILED = 1;

/** What the server answered instead of doing it. */
export class ProblemAnswer extends SokuhoError {
  readonly code: string;
  readonly problem: Problem;
  constructor(problem: Problem, hint = '') {
    super(`${problem.detail}${hint && ` ${hint}`}`);
    this.code = problem.code;
    this.problem = problem;
  }
}

/** No server, no key, no sense in what came back: the message names the fix. */
export class ServerTrouble extends SokuhoError {
  readonly code: 'unreachable' | 'no-key' | 'no-answer-of-ours';
  readonly text: Text;
  constructor(code: ServerTrouble['code'], text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.code = code;
    this.text = text;
  }
}

/** What is worth knowing of an error; the rest of a problem document is for machines. */
function essentialsOf(error: SokuhoError) {
  if (error instanceof InvalidInput) return { code: error.code, detail: error.message, errors: error.faults };
  if (!(error instanceof ProblemAnswer)) return { code: error.code, detail: error.message };
  const { errors, reasons, possibleIn, places, way, who, candidates } = error.problem;
  return {
    code: error.code,
    detail: error.message,
    ...(errors && { errors }),
    ...(reasons && { reasons }),
    ...(possibleIn && { possibleIn }),
    ...(places && who && { places, way: way ?? null, who }),
    ...(candidates && { candidates }),
  };
}

const adviceOf = ({ places, way = null, who }: Partial<Advice>, lang: Language): string[] =>
  places && who ? adviceLines({ places, way, who }, lang) : [];

const exitCodeOf = (error: SokuhoError): number =>
  error instanceof InvalidInput || (error instanceof ProblemAnswer && error.problem.errors) ? BAD_INPUT : FAILED;

const sentenceOf = (error: SokuhoError, lang: Language): string =>
  error instanceof ServerTrouble ? error.text[lang] : error.message;

/**
 * Says why something was not done, and sets the exit code. Faults of an input stand on standard output as JSON, as
 * everywhere; anything else does with `--json` only. Standard error has it in words.
 */
export function complain(terminal: Terminal, error: unknown, { json, lang }: { json: boolean; lang: Language }): void {
  if (!(error instanceof SokuhoError)) throw error;
  const essentials = essentialsOf(error);
  if (json) terminal.stdout.write(pretty(essentials));
  else if (essentials.errors) terminal.stdout.write(pretty({ errors: essentials.errors }));
  const reasons = (essentials.reasons ?? []).map(
    ({ rules, ...said }) => `  - ${said[lang]}${rules.length > 0 ? ` [${rules.join(', ')}]` : ''}`,
  );
  const lines = [
    reasons.length > 0 ? { ja: '受け付けられません:', en: 'Refused:' }[lang] : sentenceOf(error, lang),
    ...reasons,
    ...adviceOf(essentials, lang).map((line) => `  ${line}`),
  ];
  terminal.stderr.write(`${lines.join('\n')}\n`);
  terminal.exitCode = exitCodeOf(error);
}
