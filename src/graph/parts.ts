import type { Area, Chart } from './chart.ts';
import type { Graph } from './graph.ts';
import type { Layout, Page } from './layout.ts';
import { isWithin } from './outline.ts';

/** What stands on a sheet together: a state with what is within, some of that folded because it stands elsewhere. */
export interface Part {
  /** '' is the machine itself. */
  path: string;
  fold: readonly string[];
  chart: Chart;
}

/** A page, and how small a drawing may become on it. */
interface Room {
  page: Page;
  least: number;
}

/**
 * A machine in parts that each fit on a page: itself, and every state that had to be folded for that, in parts again
 * where it is still too large. What fits stays whole.
 */
export async function partsOf(graph: Graph, layout: Layout, { page, least }: Room): Promise<Part[]> {
  const chartOf = (path: string, fold: readonly string[]) =>
    layout.chart({ direction: 'down', part: path, fold, page, least });
  const fits = ({ width, height }: Chart) => width * least <= page.width && height * least <= page.height;

  async function foldedUntilItFits(path: string): Promise<Part> {
    let fold: readonly string[] = [];
    let chart = await chartOf(path, fold);
    while (!fits(chart)) {
      const next = largestOf(chart);
      if (next === undefined) break;
      fold = [...fold.filter((each) => !isWithin(each, next)), next];
      chart = await chartOf(path, fold);
    }
    return unfolded({ path, fold, chart });
  }

  /** What was folded in vain is opened again, the smallest first. */
  async function unfolded(part: Part): Promise<Part> {
    let best = part;
    for (const path of part.fold.toReversed()) {
      const fold = best.fold.filter((each) => each !== path);
      const chart = await chartOf(part.path, fold);
      if (fits(chart)) best = { ...part, fold, chart };
    }
    return best;
  }

  async function parts(path: string): Promise<Part[]> {
    const part = await foldedUntilItFits(path);
    const inOrder = graph.states.filter((state) => part.fold.includes(state.path));
    const within: Part[] = [];
    for (const folded of inOrder) within.push(...(await parts(folded.path)));
    return [part, ...within];
  }
  return parts('');
}

/** Of the states that hold others and none that does so itself. */
function largestOf({ part, boxes }: Chart): string | undefined {
  const open = boxes.filter(({ path, foldable, folded }) => path !== part && foldable && folded === null);
  const innermost = open.filter(({ path }) => !open.some((other) => other.path.startsWith(`${path}.`)));
  return innermost.sort((a, b) => areaOf(b) - areaOf(a))[0]?.path;
}

const areaOf = ({ width, height }: Area): number => width * height;
