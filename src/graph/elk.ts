import elk from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { Direction, Point } from './chart.ts';
import { heightOf, type Measured, stacked } from './measure.ts';
import type { Bundle } from './outline.ts';
import { movedBy, type Piece } from './piece.ts';

export interface Level {
  /** In the order of the definition, which is the order of reading. */
  pieces: Piece[];
  lines: (Bundle & { rows: Measured[] })[];
  first: string | undefined;
  run: Direction;
}

/** The boxes of one level only: with boxes within boxes, ELK knows no order of definition (its options for it crash). */
export async function arrange({
  pieces,
  lines,
  first,
  run,
}: Level): Promise<Omit<Piece, 'boxes'> & { pieces: Piece[] }> {
  if (pieces.length === 0) return { width: 0, height: 0, pieces: [], lines: [], starts: [] };
  const level: ElkNode = {
    id: 'level',
    layoutOptions: { ...options, 'elk.direction': run.toUpperCase() },
    children: [
      ...(first === undefined ? [] : [{ id: START, width: dot, height: dot }]),
      ...pieces.map((piece) => ({ id: pathOf(piece), width: piece.width, height: piece.height })),
    ],
    edges: [
      ...(first === undefined ? [] : [{ id: START, sources: [START], targets: [first] }]),
      ...lines.map(({ from, to, rows }, index) => ({
        id: String(index),
        sources: [from],
        targets: [to],
        labels: [{ text: ' ', width: Math.max(...rows.map(({ width }) => width)), height: heightOf(rows) }],
      })),
    ],
  };
  const laid = await engine.layout(level);
  const place = (id: string) => pointOf(laid.children?.find((child) => child.id === id));
  const edge = (id: string) => laid.edges?.find((each) => each.id === id);
  const { x, y } = place(START);
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    pieces: pieces.map((piece) => movedBy(piece, place(pathOf(piece)))),
    lines: lines.map(({ from, to, transitions, rows }, index) => {
      const label = pointOf(edge(String(index))?.labels?.[0]);
      return { from, to, transitions, points: pointsOf(edge(String(index))), rows: stacked(rows, label.x, label.y) };
    }),
    starts: first === undefined ? [] : [{ to: first, x: x + dot / 2, y: y + dot / 2, points: pointsOf(edge(START)) }],
  };
}

const pathOf = ({ boxes }: Piece): string => boxes[0]?.path ?? '';

/** How large the dot is where a state begins. */
const dot = 12;

const engine = new elk.default();

const START = 'start';

const options: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=12,left=8,bottom=8,right=8]',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '3',
  'elk.spacing.labelLabel': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeNodeBetweenLayers': '13',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'TAIL_LAYER',
};

const pointOf = (thing: { x?: number; y?: number } | undefined): Point => ({ x: thing?.x ?? 0, y: thing?.y ?? 0 });

const pointsOf = (edge: ElkExtendedEdge | undefined): Point[] =>
  (edge?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint].map(pointOf),
  );
