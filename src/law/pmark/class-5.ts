import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { reason } from '../reason.ts';

/** PM-PRELIM ⑤: the granting body sees a serious breach, or the risk of one. It says so itself. */
export function deemedSerious({ pmarkDeemedSerious }: CompleteIncident): Holding {
  if (pmarkDeemedSerious === 'unknown') return POSSIBLE;
  return pmarkDeemedSerious ? YES : NO;
}

const YES: Holding = {
  holds: 'yes',
  because: [
    reason(
      'PM-PRELIM',
      ['incident.pmarkDeemedSerious'],
      '付与機関が重大な違反又はそのおそれがあると認めた事態は速報の対象です(⑤)。',
      'The granting body sees a serious breach or the risk of one: a preliminary report is needed (⑤).',
    ),
  ],
};

const POSSIBLE: Holding = {
  holds: 'possible',
  because: [
    reason(
      'PM-PRELIM',
      ['incident.pmarkDeemedSerious'],
      '付与機関が重大な違反のおそれがあると認めるかどうかが分かっていません。認めれば速報の対象です(⑤)。',
      'Whether the granting body sees the risk of a serious breach is unknown; if so, a preliminary report is needed (⑤).',
    ),
  ],
};

const NO: Holding = {
  holds: 'no',
  because: [
    reason(
      'PM-PRELIM',
      ['incident.pmarkDeemedSerious'],
      '付与機関は、重大な違反のおそれがあるとは認めていません(⑤に当たりません)。',
      'The granting body has seen no risk of a serious breach (⑤ is not met).',
    ),
  ],
};
