import type { Point } from './chart.ts';

const bend = 6;

/** A line of right angles as the `d` of a path, its corners rounded. */
export function wayOf(points: Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      return `L${at(towards(point, before))}Q${at(point)} ${at(towards(point, after))}`;
    })
    .join('');
}

/** The point of an arrow at the end of a line. */
export function headOf(points: Point[]): string {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return '';
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const foot = { x: end.x - dx * 9, y: end.y - dy * 9 };
  const side = (way: 1 | -1) => at({ x: foot.x - dy * 4.5 * way, y: foot.y + dx * 4.5 * way });
  return `M${at(end)}L${side(1)}L${side(-1)}z`;
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(bend, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;

const short = (value: number): string => String(Math.round(value * 10) / 10);
