/** Lengths in CSS pixels, of the part of the page that is in sight. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
export type Size = Pick<Box, 'width' | 'height'>;

const gap = 12;

/**
 * Where a card stands that speaks of something: below it, else above it, else to its right, else in the corner that is
 * farthest from where reading begins; always within the window.
 */
export function beside(target: Box, card: Size, sight: Size): Pick<Box, 'left' | 'top'> {
  const within = (at: number, length: number, whole: number) => Math.max(gap, Math.min(at, whole - length - gap));
  const left = within(target.left, card.width, sight.width);
  const top = (at: number) => within(at, card.height, sight.height);
  const below = target.top + target.height + gap;
  if (below + card.height + gap <= sight.height) return { left, top: top(below) };
  const above = target.top - card.height - gap;
  if (above >= gap) return { left, top: top(above) };
  const right = Math.max(gap, target.left + target.width + gap);
  if (right + card.width + gap <= sight.width) return { left: right, top: top(target.top) };
  return { left: sight.width - card.width - gap, top: top(sight.height) };
}
