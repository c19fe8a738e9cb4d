import { z } from 'zod';

/** `?revise=true`: straight to the form. */
export const factsSearch = z.object({ revise: z.boolean().exactOptional().catch(false) });
