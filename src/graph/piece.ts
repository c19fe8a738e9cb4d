import type { ChartBox, ChartLine, ChartStart, Direction, Point } from './chart.ts';

/** A box with everything in it, measured from its upper left corner. The box itself is the first of the boxes. */
export interface Piece {
  width: number;
  height: number;
  boxes: ChartBox[];
  lines: ChartLine[];
  starts: ChartStart[];
}

export function movedBy({ width, height, boxes, lines, starts }: Piece, { x: dx, y: dy }: Point): Piece {
  const move = <Thing extends Point>(thing: Thing): Thing => ({
    ...thing,
    x: round(thing.x + dx),
    y: round(thing.y + dy),
  });
  return {
    width,
    height,
    boxes: boxes.map((box) => ({ ...move(box), rows: box.rows.map(move) })),
    lines: lines.map((line) => ({ ...line, points: line.points.map(move), rows: line.rows.map(move) })),
    starts: starts.map((start) => ({ ...move(start), points: start.points.map(move) })),
  };
}

/** The same in a box that is larger: what runs to the right begins at the left, what runs down stands in the middle. */
export function stretched(piece: Piece, { width, height }: Pick<Piece, 'width' | 'height'>, runs: Direction): Piece {
  const [box, ...boxes] = piece.boxes;
  if (!box) return piece;
  const [spareX, spareY] = [width - piece.width, height - piece.height];
  const inner = movedBy({ ...piece, boxes }, runs === 'right' ? { x: 0, y: spareY / 2 } : { x: spareX / 2, y: 0 });
  return { ...inner, width, height, boxes: [{ ...box, width, height }, ...inner.boxes] };
}

export const round = (value: number): number => Math.round(value * 2) / 2;
