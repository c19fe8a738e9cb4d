import { Command } from 'commander';
import { candidates } from '../assessment/candidates.ts';
import { type Candidates, parseCandidates } from '../contract/candidates.ts';
import type { Language } from '../domain/text.ts';
import { type Answer, pretty, print, reading } from './answer.ts';
import { candidatesText } from './candidates-text.ts';
import { inputOf, jsonOf, textOf } from './input.ts';
import { languageOf, languageOption, type Terminal } from './terminal.ts';

interface Options {
  known: string[];
  json?: boolean;
  lang?: Language;
}

const collect = (instant: string, earlier: string[]): string[] => [...earlier, instant];

/** `sokuho candidates FILE --known INSTANT --known INSTANT`: when exactly did we know, and what hangs on it? */
export function candidatesCommand(terminal: Terminal = process): Command {
  return new Command('candidates')
    .description('compare the deadlines under several instants of knowing')
    .argument('<file>', 'facts as JSON; - is standard input')
    .option('--known <instant>', 'an instant of knowing, like 2026-09-01T10:00:00+09:00; several times', collect, [])
    .option('--json', 'print the comparison as JSON')
    .addOption(languageOption())
    .action((file: string, { known, json, lang }: Options) =>
      reading(terminal, file, async () => {
        const parsed = jsonOf(await textOf(inputOf(file, terminal)));
        print(terminal, 'errors' in parsed ? parsed : compared(parsed.value, known), (answer) =>
          json ? pretty(answer) : candidatesText(answer, languageOf(terminal, lang)),
        );
      }),
    );
}

/** Faults of the facts have their paths in the file; those of the instants are `known[0]`, ... */
function compared(facts: unknown, known: string[]): Answer<Candidates> {
  const parsed = parseCandidates({ facts, known });
  return 'errors' in parsed ? parsed : { answer: candidates(parsed.query) };
}
