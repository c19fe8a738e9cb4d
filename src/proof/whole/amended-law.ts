import { type Law, presentLaw } from '../../law/rule-sets.ts';

/** The law as a later program may hold it: one rule set in a revision more, with a shorter time for the final report. */
export const amended: Law = {
  ...presentLaw,
  appi: [
    ...presentLaw.appi,
    ...presentLaw.appi.flatMap((set) =>
      set.id === 'appi-2024' && set.parameters
        ? [
            {
              ...set,
              revision: set.revision + 1,
              parameters: { ...set.parameters, final: { standard: 20, wrongfulPurpose: 50 } },
            },
          ]
        : [],
    ),
  ],
};
