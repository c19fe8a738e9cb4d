import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { reason } from '../reason.ts';
import type { Citation } from './citation.ts';
import type { MyNumberEvents } from './events.ts';

/** Leak, loss or damage of data in the systems of the network and of public bodies, of one person or more (MN-CAT-1). */
export function systemItem(
  { governmentMyNumberSystem }: CompleteIncident,
  { breach }: Pick<MyNumberEvents, 'breach'>,
  { rule, ja, en }: Citation,
): Holding {
  const facts = ['incident.governmentMyNumberSystem', 'incident.events'] as const;
  if (!governmentMyNumberSystem)
    return {
      holds: 'no',
      because: [
        reason(
          rule,
          facts,
          `情報提供ネットワークシステム等の特定個人情報ではありません(${ja}に当たりません)。`,
          `The data are not of the information provision network system or a like system (${en} is not met).`,
        ),
      ],
    };
  return breach
    ? {
        holds: 'yes',
        because: [
          reason(
            rule,
            facts,
            `情報提供ネットワークシステム等の特定個人情報の漏えい等、又はそのおそれがあります(${ja})。`,
            `Data of the information provision network system or a like system leaked, were lost or damaged, or may have been: ${en}.`,
          ),
        ],
      }
    : {
        holds: 'no',
        because: [
          reason(
            rule,
            facts,
            `情報提供ネットワークシステム等の特定個人情報の漏えい・滅失・毀損はありません(${ja}に当たりません)。`,
            `No data of the information provision network system or a like system leaked, were lost or damaged (${en} is not met).`,
          ),
        ],
      };
}
