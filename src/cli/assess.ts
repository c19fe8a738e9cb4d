import { Command, Option } from 'commander';
import { assess } from '../assessment/assess.ts';
import type { Assessment } from '../contract/assessment.ts';
import { type Facts, parseFacts } from '../contract/facts.ts';
import type { Language } from '../domain/text.ts';
import { type Answer, pretty, print, printLines, reading } from './answer.ts';
import { assessmentText } from './assessment-text.ts';
import { inputOf, jsonOf, textOf } from './input.ts';
import { languageOf, languageOption, type Terminal } from './terminal.ts';

interface Options {
  json?: boolean;
  jsonl?: boolean;
  lang?: Language;
}

/** `sokuho assess FILE|-`: facts to duties, without a server or a database. */
export function assessCommand(terminal: Terminal = process): Command {
  return new Command('assess')
    .description('say which duties follow from facts')
    .argument('<file>', 'facts as JSON; - is standard input')
    .option('--json', 'print the assessment as JSON')
    .addOption(new Option('--jsonl', 'one facts object a line in, one assessment a line out').conflicts('json'))
    .addOption(languageOption())
    .action((file: string, options: Options) =>
      reading(terminal, file, async () => {
        if (options.jsonl) return printLines(terminal, file, (input) => stripped(assessed(input)));
        const parsed = jsonOf(await textOf(inputOf(file, terminal)));
        const result = 'errors' in parsed ? parsed : assessed(parsed.value);
        print(terminal, result, ({ facts, assessment }) =>
          options.json ? pretty(assessment) : assessmentText(facts, assessment, languageOf(terminal, options.lang)),
        );
      }),
    );
}

interface Assessed {
  facts: Facts;
  assessment: Assessment;
}

function assessed(input: unknown): Answer<Assessed> {
  const parsed = parseFacts(input);
  return 'errors' in parsed ? parsed : { answer: { facts: parsed.facts, assessment: assess(parsed.facts) } };
}

const stripped = (result: Answer<Assessed>): Answer<Assessment> =>
  'answer' in result ? { answer: result.answer.assessment } : result;
