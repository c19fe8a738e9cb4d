import { z } from 'zod';
import { permissionSchema } from './access.ts';
import { adviceSchema } from './advice.ts';
import { reasonSchema } from './assessment.ts';

export const faultSchema = z.object({ path: z.string(), reason: z.string() });

export const refusalSchema = z.object({
  code: z.string(),
  ja: z.string(),
  en: z.string(),
  rules: reasonSchema.shape.rule.array(),
});

/** RFC 9457: how every "no" is said on HTTP. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  /** All faults of an input at once, sorted by path. */
  errors: z.array(faultSchema).exactOptional(),
  /** Why an event is refused, and in which states it is possible. */
  reasons: z.array(refusalSchema).exactOptional(),
  possibleIn: z.array(z.string()).exactOptional(),
  /** What would unblock it, and who may do it: the answer of `why`. */
  places: adviceSchema.shape.places.exactOptional(),
  way: adviceSchema.shape.way.exactOptional(),
  who: adviceSchema.shape.who.exactOptional(),
  /** What an event could have been addressed to. */
  candidates: z.array(z.string()).exactOptional(),
  /** Permissions of which one is enough. */
  needs: z.array(permissionSchema).exactOptional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const problemMediaType = 'application/problem+json';
