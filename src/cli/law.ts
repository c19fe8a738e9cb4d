import { Argument, Command, Option } from 'commander';
import { type Sector, sectors } from '../contract/facts.ts';
import { type Stage, stages } from '../contract/report-items.ts';
import { type Recipient, type Regime, recipients, regimes } from '../domain/duty.ts';
import { InvalidInput, NotFound } from '../domain/errors.ts';
import type { Language } from '../domain/text.ts';
import { type Delegation, delegations } from '../law/appi/delegation.ts';
import type { Subject } from '../law/catalogue/rule.ts';
import { subjectsInOrder } from '../law/catalogue/subject-names.ts';
import type { DescribedRule } from '../law/described-rule.ts';
import { type DescribedSet, describedSets, findSet } from '../law/described-set.ts';
import { lookUp, searchRules } from '../law/look-up.ts';
import { reportContents } from '../law/report-items/report-items.ts';
import { setDifference } from '../law/set-difference.ts';
import { pretty } from './answer.ts';
import { complain } from './errors.ts';
import { lawCheckCommand } from './law-check.ts';
import { contentsText, delegationText, differenceText, listText, ruleText, setText } from './law-text.ts';
import { withAnswerOptions } from './remote.ts';
import { languageOf, type Terminal } from './terminal.ts';

interface Options {
  json?: boolean;
  lang?: Language;
}

interface Filter extends Options {
  regime?: Subject;
  executed?: string;
  toBeConfirmed?: boolean;
  search?: string;
}

/** `sokuho law list | show | diff | items | delegation | check`: the law that the program holds, to be read. No server needed. */
export function lawCommand(terminal: Terminal = process): Command {
  return new Command('law')
    .description('the law as the program holds it')
    .addCommand(listCommand(terminal))
    .addCommand(showCommand(terminal))
    .addCommand(diffCommand(terminal))
    .addCommand(itemsCommand(terminal))
    .addCommand(delegationCommand(terminal))
    .addCommand(lawCheckCommand(terminal));
}

/** Prints what was found, in the form asked for; or says why not. */
function answer<Value>(
  terminal: Terminal,
  { json = false, lang: asked }: Options,
  find: () => Value,
  text: (value: Value, lang: Language) => string,
): void {
  const lang = languageOf(terminal, asked);
  try {
    const value = find();
    terminal.stdout.write(json ? pretty(value) : text(value, lang));
  } catch (error) {
    complain(terminal, error, { json, lang });
  }
}

const listCommand = (terminal: Terminal): Command =>
  withAnswerOptions(
    new Command('list')
      .description('rule sets with the days in which they apply, and rules')
      .addArgument(new Argument('[what]', 'only these').choices(['sets', 'rules']))
      .addOption(new Option('--regime <regime>', 'of one regime or subject').choices(subjectsInOrder))
      .addOption(
        new Option('--executed <who>', 'rules by who executes them').choices([
          'assessment',
          'procedure',
          'contents',
          'nobody',
        ]),
      )
      .option('--to-be-confirmed', 'rules that rest on weak sources, wholly or in part')
      .option('--search <text>', 'rules whose id, section or sentence has these words'),
  ).action((what: string | undefined, options: Filter) =>
    answer(
      terminal,
      options,
      () => ({
        ruleSets: what === 'rules' || narrowed(options) ? [] : setsOf(options),
        rules: what === 'sets' ? [] : rulesOf(options),
      }),
      ({ ruleSets, rules }, lang) => listText(ruleSets, rules, lang),
    ),
  );

/** Filters that only rules have. */
const narrowed = ({ executed, toBeConfirmed, search }: Filter): boolean =>
  executed !== undefined || toBeConfirmed === true || search !== undefined;

const setsOf = ({ regime }: Filter): DescribedSet[] =>
  describedSets().filter((set) => regime === undefined || set.regime === regime);

const rulesOf = ({ regime, executed, toBeConfirmed, search }: Filter): DescribedRule[] =>
  searchRules({ subject: regime, text: search }).filter(
    (rule) =>
      (executed === undefined || (rule.executed ?? 'nobody') === executed) &&
      (!toBeConfirmed || rule.toBeConfirmed !== 'none'),
  );

const showCommand = (terminal: Terminal): Command =>
  withAnswerOptions(
    new Command('show')
      .description('a rule, or a rule set with its parameters')
      .argument('<name>', 'APPI-CAT-4, appi-2024, appi-2024@1'),
  ).action((name: string, options: Options) =>
    answer(
      terminal,
      options,
      () => lookUp(name),
      (found, lang) => ('says' in found ? ruleText(found, lang) : setText(found, lang)),
    ),
  );

function setNamed(name: string): DescribedSet {
  const set = findSet(name);
  if (!set) throw new NotFound('rule set', name);
  return set;
}

const diffCommand = (terminal: Terminal): Command =>
  withAnswerOptions(
    new Command('diff')
      .description('the parameters of two rule sets, side by side')
      .argument('<left>', 'appi-2022, appi-2022@1')
      .argument('<right>', 'appi-2024'),
  ).action((first: string, second: string, options: Options) =>
    answer(
      terminal,
      options,
      () => {
        const [left, right] = [setNamed(first), setNamed(second)];
        if (left.regime !== right.regime)
          throw new InvalidInput([{ path: 'right', reason: `is of ${right.regime}, not of ${left.regime}` }]);
        return { left, right, parameters: setDifference(left, right) };
      },
      ({ left, right, parameters }, lang) => differenceText(left, right, parameters, lang),
    ),
  );

interface ItemOptions extends Options {
  regime?: Regime;
}

const itemsCommand = (terminal: Terminal): Command =>
  withAnswerOptions(
    new Command('items')
      .description('what a report must hold')
      .addArgument(new Argument('<recipient>', 'to whom').choices(recipients))
      .addArgument(new Argument('<stage>', 'which').choices(stages))
      .addOption(new Option('--regime <regime>', 'under which (default: the first that reports so)').choices(regimes)),
  ).action((recipient: Recipient, stage: Stage, { regime, ...options }: ItemOptions) =>
    answer(terminal, options, () => reportContents({ recipient, stage, ...(regime && { regime }) }), contentsText),
  );

const delegationCommand = (terminal: Terminal): Command =>
  withAnswerOptions(
    new Command('delegation')
      .description('which minister receives reports, by sector and day of knowing')
      .addOption(new Option('--sector <sector>', 'of one sector').choices(sectors)),
  ).action((options: Options & { sector?: Sector }) =>
    answer(
      terminal,
      options,
      (): { delegations: readonly Delegation[] } => ({
        delegations: delegations.filter(({ sector }) => options.sector === undefined || sector === options.sector),
      }),
      (found, lang) => delegationText(found.delegations, lang),
    ),
  );
