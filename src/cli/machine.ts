import { Command, Option } from 'commander';
import { graphDirections, graphFormats } from '../contract/graph.ts';
import type { Language } from '../domain/text.ts';
import { pretty } from './answer.ts';
import { complain } from './errors.ts';
import { machineCheckCommand } from './machine-check.ts';
import { languageOf, languageOption, type Terminal } from './terminal.ts';

/** How a drawing is asked for. */
export interface DrawingOptions {
  format: (typeof graphFormats)[number];
  direction: (typeof graphDirections)[number];
  fold?: string;
}

interface GraphOptions extends DrawingOptions {
  json?: boolean;
  lang?: Language;
}

export const withDrawingOptions = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'what to print').choices([...graphFormats]).default('mermaid'))
    .addOption(
      new Option('--direction <direction>', 'of an SVG: for a screen, or for a page upright')
        .choices([...graphDirections])
        .default('right'),
    )
    .option('--fold <paths>', 'of an SVG: states to be drawn as one box each, with commas between');

/** The machines of this program: no server needed. */
export function machineCommand(terminal: Terminal = process): Command {
  return new Command('machine')
    .description('the statecharts')
    .addCommand(machineCheckCommand(terminal))
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
      withDrawingOptions(new Command('graph').description('a machine, drawn').argument('<name>', 'as in the list'))
        .option('--json', 'print the answer as JSON')
        .addOption(languageOption())
        .action(async (name: string, { json = false, lang: asked, ...options }: GraphOptions) => {
          const lang = languageOf(terminal, asked);
          try {
            const [{ namedGraph }, { draw }] = await Promise.all([
              import('../graph/graph.ts'),
              import('../graph/draw.ts'),
            ]);
            const fold = options.fold?.split(',').filter((path) => path !== '') ?? [];
            const drawing = await draw([namedGraph(name)], { ...options, fold, lang });
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
