import { Command, Option } from 'commander';
import type { Language } from '../domain/text.ts';
import { pretty } from './answer.ts';
import { complain } from './errors.ts';
import { languageOf, languageOption, type Terminal } from './terminal.ts';

interface GraphOptions {
  format: string;
  json?: boolean;
  lang?: Language;
}

export const formatOption = (): Option =>
  new Option('--format <format>', 'what to print').choices(['mermaid', 'json', 'svg', 'scxml']).default('mermaid');

/** The machines of this program: no server needed. */
export function machineCommand(terminal: Terminal = process): Command {
  return new Command('machine')
    .description('the statecharts')
    .addCommand(
      new Command('list')
        .description('machines, their versions and events')
        .option('--json', 'print the answer as JSON')
        .addOption(languageOption())
        .action(async ({ json }: { json?: boolean }) => {
          const { listMachines } = await import('../graph/graph.ts');
          const machines = listMachines();
          const lines = machines.map(({ name, version, events }) => `${name}@${version}  ${events.join(', ')}\n`);
          terminal.stdout.write(json ? pretty({ machines }) : lines.join(''));
        }),
    )
    .addCommand(
      new Command('graph')
        .description('a machine, drawn')
        .argument('<name>', 'as in the list')
        .addOption(formatOption())
        .option('--json', 'print the answer as JSON')
        .addOption(languageOption())
        .action(async (name: string, { format, json = false, lang: asked }: GraphOptions) => {
          const lang = languageOf(terminal, asked);
          try {
            const [{ namedGraph }, { draw }] = await Promise.all([
              import('../graph/graph.ts'),
              import('../graph/draw.ts'),
            ]);
            const drawing = draw([namedGraph(name)], format, lang);
            terminal.stdout.write(json ? pretty(drawing) : drawingText(drawing));
          } catch (error) {
            complain(terminal, error, { json, lang });
          }
        }),
    );
}

/** A drawing as a file would hold it. */
export const drawingText = (drawing: { format: string; text?: string; graphs?: unknown }): string =>
  drawing.text ?? pretty(drawing.graphs);
