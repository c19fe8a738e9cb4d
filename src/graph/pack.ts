import type { Direction, Point } from './chart.ts';
import { movedBy, type Piece, stretched } from './piece.ts';

const gap = 16;

/**
 * Regions that run side by side, in their order: all in one row, or in as few rows as the widest of them allows. Every
 * row is filled, so that nothing looks as if it were left out.
 */
export function pack(
  pieces: Piece[],
  how: 'row' | 'shelves',
  runs: Direction,
): Omit<Piece, 'boxes'> & { pieces: Piece[] } {
  const rows = how === 'row' ? [pieces] : shelves(pieces);
  const width = Math.max(0, ...rows.map(widthOf));
  let y = 0;
  const placed = rows.flatMap((row) => {
    const height = Math.max(...row.map((piece) => piece.height));
    const spare = (width - widthOf(row)) / row.length;
    let x = 0;
    const filled = row.map((piece) => {
      const place: Point = { x, y };
      x += piece.width + spare + gap;
      return movedBy(stretched(piece, { width: piece.width + spare, height }, runs), place);
    });
    y += height + gap;
    return filled;
  });
  return { width, height: Math.max(0, y - gap), pieces: placed, lines: [], starts: [] };
}

function shelves(pieces: Piece[]): Piece[][] {
  const room = Math.max(...pieces.map(({ width }) => width));
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && widthOf([...row, piece]) <= room) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

const widthOf = (row: Piece[]): number => row.reduce((sum, { width }) => sum + width + gap, -gap);
