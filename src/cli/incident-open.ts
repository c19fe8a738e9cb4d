import { Command } from 'commander';
import { requireFacts } from '../contract/facts.ts';
import { healthSchema } from '../contract/health.ts';
import { incidentOpenedSchema } from '../contract/incident.ts';
import { reading } from './answer.ts';
import type { Client } from './client.ts';
import { ProblemAnswer } from './errors.ts';
import { showText } from './incident-text.ts';
import { jsonFrom } from './json-file.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

interface OpenOptions extends RemoteOptions {
  facts: string;
  knownAt?: string;
  owner?: string;
  title?: string;
}

/** `sokuho incident open --facts FILE|-` */
export function openCommand(terminal: Terminal): Command {
  const command = new Command('open')
    .description('open an incident: assess its facts, arm its reminders')
    .requiredOption('--facts <file>', 'facts as JSON; - is standard input')
    .option('--known-at <instant>', 'when it became known, instead of what the facts say; now: the time of the server')
    .option('--owner <email>', 'who answers for it; see `sokuho person`')
    .option('--title <title>', 'what it is called');
  return withRemoteOptions(command).action(({ facts: file, knownAt, owner, title, ...options }: OpenOptions) =>
    reading(terminal, file, () =>
      remote(
        terminal,
        options,
        async (client) => {
          const input = await jsonFrom(file, terminal);
          const known = knownAt === 'now' ? await legalNow(client) : knownAt;
          const facts = requireFacts(known === undefined ? input : knownSince(known, input));
          const request = { facts, ...(owner !== undefined && { owner }), ...(title !== undefined && { title }) };
          return client.send('POST', '/api/v1/incidents', request, incidentOpenedSchema).catch(asOfTheFile);
        },
        (opened, lang) =>
          [...opened.warnings.map((warning) => `! ${warning[lang]}\n`), showText(opened, lang)].join(''),
      ),
    ),
  );
}

/** On an accelerated clock "now" is the server's, not ours. */
const legalNow = async (client: Client): Promise<string> => (await client.get('/health', healthSchema)).value.clock.now;

/** The same facts, known at another instant. What has no place for it is left for the contract to refuse. */
function knownSince(knownAt: string, input: unknown): unknown {
  if (!isRecord(input) || !isRecord(input.incident)) return input;
  return { ...input, incident: { ...input.incident, knownAt } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Faults stand where they are in the file, not in our request. */
function asOfTheFile(error: unknown): never {
  if (!(error instanceof ProblemAnswer) || !error.problem.errors) throw error;
  const errors = error.problem.errors.map(({ path, reason }) => ({ path: path.replace(/^facts\.?/, ''), reason }));
  throw new ProblemAnswer({ ...error.problem, errors });
}
