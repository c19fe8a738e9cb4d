import { settledFacts } from './cases.ts';
import type { Constellation } from './together.ts';

const ruledOut = { certainty: 'ruledOut' } as const;
const member = { certifiedBodies: ['manbou' as const] };

/** The incident beside each of the others: whatever two of them could say otherwise, they say here. */
export const constellations: readonly Constellation[] = [
  { instances: ['incident', 'report:ppc'], facts: [settledFacts(), settledFacts({}, ruledOut)] },
  { instances: ['incident', 'notice'], facts: [settledFacts(), settledFacts({}, ruledOut)] },
  {
    instances: ['incident', 'report:entrustor', 'report:ppc'],
    facts: [settledFacts({}, { entrustment: { role: 'entrustee', entrustor: 'private' } }), settledFacts()],
  },
  {
    instances: ['incident', 'procedure'],
    facts: [
      settledFacts(member, { events: ['ransomware', 'tampering'], indicators: ['cncTraffic'] }),
      settledFacts(member, ruledOut),
    ],
  },
];
