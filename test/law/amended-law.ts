import type { AppiParameters } from '../../src/law/appi/rule-sets.ts';
import { type Law, presentLaw } from '../../src/law/rule-sets.ts';

/** The law as a later program may hold it: `appi-2024` in a second revision, in which these parameters differ. */
export function amendedLaw(parameters: Partial<AppiParameters>): Law {
  const amended = presentLaw.appi.flatMap((set) =>
    set.id === 'appi-2024' && set.parameters
      ? [{ ...set, revision: 2, parameters: { ...set.parameters, ...parameters } }]
      : [],
  );
  return { ...presentLaw, appi: [...presentLaw.appi, ...amended] };
}
