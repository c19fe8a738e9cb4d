import { z } from 'zod';
import type { Facts } from '../../contract/facts.ts';

/** How many persons, as people know it. */
export const countKinds = ['exact', 'atMost', 'atLeast', 'unknown'] as const;

export const personsAnswerSchema = z.object({
  kind: z.enum(countKinds).nullable(),
  min: z.string(),
  max: z.string(),
});
export type PersonsAnswer = z.infer<typeof personsAnswerSchema>;

export const noPersons: PersonsAnswer = { kind: null, min: '', max: '' };

/**
 * `1,200`, `１２００人` and `1200` are the same number. Not a number: what was typed is none, or nothing was; on the wire that
 * is null, which the contract refuses.
 */
export function countOf(typed: string): number {
  const plain = typed.normalize('NFKC').replaceAll(/[\s,、]|[人名]$/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

export const countText = (count: number): string => String(count);

export function personsAnswerOf({ min, max }: Pick<Facts['incident']['persons'], 'min' | 'max'>): PersonsAnswer {
  if (max === null)
    return min === 0 ? { kind: 'unknown', min: '', max: '' } : { kind: 'atLeast', min: countText(min), max: '' };
  if (min === max) return { kind: 'exact', min: countText(min), max: '' };
  return { kind: 'atMost', min: min === 0 ? '' : countText(min), max: countText(max) };
}

export function personsOf({ kind, min, max }: PersonsAnswer): { min: number; max: number | null } {
  switch (kind) {
    case 'exact':
      return { min: countOf(min), max: countOf(min) };
    case 'atMost':
      return { min: min.trim() === '' ? 0 : countOf(min), max: countOf(max) };
    case 'atLeast':
      return { min: countOf(min), max: null };
    default:
      return { min: 0, max: null };
  }
}
