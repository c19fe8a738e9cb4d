import type { ClockView } from '../contract/health.ts';
import type { Clock } from '../domain/clock.ts';

/** Legal time, marked plainly when it is not real time. */
export function clockView(clock: Clock): ClockView {
  const { rate } = clock.setting;
  const now = clock.now();
  if (rate === 1) return { now, rate };
  const notice =
    rate === 0
      ? { ja: '止めた時計で動いています(試験用)。', en: 'Running on a clock that stands still (for tests).' }
      : {
          ja: `実時間の${rate}倍の速さの時計で動いています。訓練用であり、本番ではありません。`,
          en: `Running on a clock ${rate} times as fast as real time. This is a drill, not the real thing.`,
        };
  return { now, rate, notice };
}
