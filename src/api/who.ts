import type { Engine } from '../engine/engine.ts';
import type { KeyHolder } from '../people/api-keys.ts';

/** Who does something, now, as the engine wants to know it. */
export const whoIs = ({ clock }: Engine, { organizationId, name }: KeyHolder) => ({
  organizationId,
  actor: `key:${name}`,
  at: clock.now(),
});
