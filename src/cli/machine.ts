import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { type GraphAnswer, graphDirections, graphFormats, graphPapers } from '../contract/graph.ts';
import type { Language } from '../domain/text.ts';
import { pretty } from './answer.ts';
import { complain } from './errors.ts';
import { machineCheckCommand } from './machine-check.ts';
import { languageOf, languageOption, type Terminal } from './terminal.ts';

type Sheet = Extract<GraphAnswer, { format: 'sheets' }>['sheets'][number];

/** How a drawing is asked for. */
export interface DrawingOptions {
  format: (typeof graphFormats)[number];
  direction: (typeof graphDirections)[number];
  fold?: string;
  paper?: (typeof graphPapers)[number];
  out?: string;
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
    .option('--fold <paths>', 'of an SVG: states to be drawn as one box each, with commas between')
    .addOption(
      new Option('--paper <paper>', 'an SVG for each sheet of paper')
        .choices([...graphPapers])
        .implies({ format: 'svg' }),
    )
    .option('--out <folder>', 'of sheets: where to write them (default: the current folder)');

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
            terminal.stdout.write(json ? pretty(drawing) : drawingText(drawing, options.out));
          } catch (error) {
            complain(terminal, error, { json, lang });
          }
        }),
    );
}

/** A drawing as a file would hold it; of sheets, which files were written. */
export function drawingText(drawing: GraphAnswer, folder = '.'): string {
  switch (drawing.format) {
    case 'json':
      return pretty(drawing.graphs);
    case 'sheets':
      mkdirSync(folder, { recursive: true });
      return drawing.sheets.map((sheet) => written(sheet, folder)).join('');
    default:
      return drawing.text;
  }
}

function written({ name, title, text }: Sheet, folder: string): string {
  const path = join(folder, `${name}.svg`);
  writeFileSync(path, text);
  return `${path}  ${title}\n`;
}
