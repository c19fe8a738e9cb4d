import type { Text } from '../domain/text.ts';

/** What is said, with every answer, of a clock that is not real time; undefined when it is. */
export function clockWarning(rate: number): Text | undefined {
  if (rate === 1) return undefined;
  if (rate === 0) return { ja: '注意: 止めた時計(試験用)です。', en: 'Note: the clock stands still (for tests).' };
  return {
    ja: `注意: ${rate}倍速の時計による訓練です。実際の期限ではありません。`,
    en: `Note: a drill on a clock ${rate} times as fast as real time. These are no real deadlines.`,
  };
}
