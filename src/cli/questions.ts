import { Command } from 'commander';
import { questions } from '../assessment/questions.ts';
import { parseFacts } from '../contract/facts.ts';
import type { Questions } from '../contract/questions.ts';
import type { Language } from '../domain/text.ts';
import { type Answer, pretty, print, reading } from './answer.ts';
import { inputOf, jsonOf, textOf } from './input.ts';
import { questionsText } from './questions-text.ts';
import { languageOf, languageOption, type Terminal } from './terminal.ts';

/** `sokuho questions FILE|-`: the unknown facts worth asking for, without a server or a database. */
export function questionsCommand(terminal: Terminal = process): Command {
  return new Command('questions')
    .description('say which unknown facts are worth asking for, and what each answer would change')
    .argument('<file>', 'facts as JSON; - is standard input')
    .option('--json', 'print the questions as JSON')
    .addOption(languageOption())
    .action((file: string, { json, lang }: { json?: boolean; lang?: Language }) =>
      reading(terminal, file, async () => {
        const parsed = jsonOf(await textOf(inputOf(file, terminal)));
        print(terminal, 'errors' in parsed ? parsed : asked(parsed.value), (answer) =>
          json ? pretty(answer) : questionsText(answer, languageOf(terminal, lang)),
        );
      }),
    );
}

function asked(input: unknown): Answer<Questions> {
  const parsed = parseFacts(input);
  return 'errors' in parsed ? parsed : { answer: questions(parsed.facts) };
}
