import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { graphAnswerSchema } from '../contract/graph.ts';
import {
  eventListSchema,
  factsHistorySchema,
  incidentListSchema,
  incidentShowSchema,
  whyAnswerSchema,
} from '../contract/incident.ts';
import { reading } from './answer.ts';
import { forecastCommand } from './incident-forecast.ts';
import { linkCommand, mergeCommand } from './incident-link.ts';
import { eventsText, factsText, listText, whyText } from './incident-lists.ts';
import { incidentMailCommand } from './incident-mail.ts';
import { migrateCommand } from './incident-migrate.ts';
import { openCommand } from './incident-open.ts';
import { registerCommand } from './incident-register.ts';
import { showText } from './incident-text.ts';
import { upgradeCommand } from './incident-upgrade.ts';
import { jsonFrom, parsed } from './json-file.ts';
import { type DrawingOptions, drawingText, withDrawingOptions } from './machine.ts';
import { type RemoteOptions, remote, withRemoteOptions } from './remote.ts';
import type { Terminal } from './terminal.ts';

interface AdvanceOptions {
  duty?: string;
  data?: string;
  content?: string;
}

/** What is said of an event: the JSON given, and the hash of the document named. */
function dataOf(data: string | undefined, content: string | undefined): { data?: unknown } {
  if (content === undefined) return data === undefined ? {} : { data: parsed(data, 'data') };
  const said = data === undefined ? {} : parsed(data, 'data');
  const hash = createHash('sha256').update(readFileSync(content)).digest('hex');
  return { data: typeof said === 'object' ? { ...said, content: hash } : said };
}

const at = (id: string, rest = ''): string => `/api/v1/incidents/${encodeURIComponent(id)}${rest}`;

export function incidentCommand(terminal: Terminal = process): Command {
  const list = new Command('list').description('all incidents, what is due next first');
  const show = new Command('show').description('how it stands and what can be done next').argument('<id>');
  const events = new Command('events').description('what happened, in order').argument('<id>');
  const facts = new Command('facts')
    .description('revise its facts; without a file, show every revision')
    .argument('<id>')
    .argument('[file]', 'the whole facts as JSON; - is standard input');
  const advance = new Command('advance')
    .description('record what happened')
    .argument('<id>')
    .argument('<event>', 'as `incident show` lists it')
    .option(
      '--duty <duty>',
      'what it is about: ppc.preliminary[:recipient[:n]], or report:ppc; left out when only one takes it',
    )
    .option('--data <json>', 'what there is to say of it, as JSON')
    .option('--content <file>', 'the document it is about: its SHA-256 is recorded and approved');
  const why = new Command('why')
    .description('whether an event may happen now, and if not, why not')
    .argument('<id>')
    .argument('<event>')
    .option('--duty <duty>', 'what it is about');
  const graph = withDrawingOptions(new Command('graph').description('its machines, drawn').argument('<id>')).option(
    '--instance <key>',
    'only this one: report:ppc',
  );

  return new Command('incident')
    .description('open, see and advance incidents')
    .addCommand(openCommand(terminal))
    .addCommand(linkCommand(terminal))
    .addCommand(mergeCommand(terminal))
    .addCommand(upgradeCommand(terminal))
    .addCommand(migrateCommand(terminal))
    .addCommand(incidentMailCommand(terminal))
    .addCommand(registerCommand(terminal))
    .addCommand(forecastCommand(terminal))
    .addCommand(
      withRemoteOptions(list).action((options: RemoteOptions) =>
        remote(terminal, options, (client) => client.get('/api/v1/incidents', incidentListSchema), listText),
      ),
    )
    .addCommand(
      withRemoteOptions(show).action((id: string, options: RemoteOptions) =>
        remote(terminal, options, (client) => client.get(at(id), incidentShowSchema), showText),
      ),
    )
    .addCommand(
      withRemoteOptions(facts).action((id: string, file: string | undefined, options: RemoteOptions) =>
        file === undefined
          ? remote(terminal, options, (client) => client.get(at(id, '/facts'), factsHistorySchema), factsText)
          : reading(terminal, file, () =>
              remote(
                terminal,
                options,
                async (client) =>
                  client.send('PUT', at(id, '/facts'), await jsonFrom(file, terminal), incidentShowSchema),
                showText,
              ),
            ),
      ),
    )
    .addCommand(
      withRemoteOptions(events).action((id: string, options: RemoteOptions) =>
        remote(terminal, options, (client) => client.get(at(id, '/events'), eventListSchema), eventsText),
      ),
    )
    .addCommand(
      withRemoteOptions(advance).action(
        (id: string, type: string, { duty, data, content, ...options }: RemoteOptions & AdvanceOptions) =>
          remote(
            terminal,
            options,
            async (client) => {
              const request = {
                type,
                ...(duty !== undefined && { target: duty }),
                ...dataOf(data, content),
              };
              return client.send('POST', at(id, '/events'), request, incidentShowSchema);
            },
            showText,
          ),
      ),
    )
    .addCommand(
      withRemoteOptions(why).action(
        (id: string, event: string, { duty, ...options }: RemoteOptions & { duty?: string }) =>
          remote(
            terminal,
            options,
            (client) => {
              const query = new URLSearchParams({ event, ...(duty !== undefined && { target: duty }) });
              return client.get(at(id, `/why?${query}`), whyAnswerSchema);
            },
            whyText,
          ),
      ),
    )
    .addCommand(
      withRemoteOptions(graph).action(
        (
          id: string,
          {
            format,
            direction,
            fold,
            paper,
            out,
            instance,
            ...options
          }: RemoteOptions & DrawingOptions & { instance?: string },
        ) =>
          remote(
            terminal,
            options,
            (client, lang) => {
              const query = new URLSearchParams({
                format,
                direction,
                lang,
                ...(fold !== undefined && { fold }),
                ...(paper !== undefined && { paper }),
                ...(instance !== undefined && { instance }),
              });
              return client.get(at(id, `/graph?${query}`), graphAnswerSchema);
            },
            (answer) => drawingText(answer, out),
          ),
      ),
    );
}
