import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beside } from '../../../src/web/tour/beside.ts';

const card = { width: 300, height: 200 };
const sight = { width: 1280, height: 800 };

it('the card stands below what it speaks of', () => {
  expect(beside({ left: 300, top: 100, width: 80, height: 40 }, card, sight)).toEqual({ left: 300, top: 152 });
});

it('it stands above what is at the bottom, as the bar of a phone', () => {
  const phone = { width: 360, height: 740 };
  expect(beside({ left: 280, top: 684, width: 80, height: 56 }, card, phone)).toEqual({ left: 48, top: 472 });
});

it('it stands to the right of what is as high as the window', () => {
  expect(beside({ left: 100, top: 0, width: 600, height: 790 }, card, sight)).toEqual({ left: 712, top: 12 });
});

it('it stands in the far corner of what fills the window', () => {
  expect(beside({ left: 0, top: -50, width: 1280, height: 2_000 }, card, sight)).toEqual({ left: 968, top: 588 });
});

it('it is whole within every window that can hold it', () => {
  const number = (max: number) => fc.integer({ min: -max, max });
  fc.assert(
    fc.property(
      number(3_000),
      number(3_000),
      fc.nat(2_000),
      fc.nat(3_000),
      fc.integer({ min: 324, max: 2_000 }),
      fc.integer({ min: 224, max: 1_500 }),
      (left, top, width, height, whole, high) => {
        const place = beside({ left, top, width, height }, card, { width: whole, height: high });
        expect(place.left).toBeGreaterThanOrEqual(12);
        expect(place.top).toBeGreaterThanOrEqual(12);
        expect(place.left + card.width).toBeLessThanOrEqual(whole - 12);
        expect(place.top + card.height).toBeLessThanOrEqual(high - 12);
      },
    ),
  );
});
