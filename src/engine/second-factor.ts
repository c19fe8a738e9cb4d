import { InvalidInput } from '../domain/errors.ts';
import { isFactorHeld, saveSecondFactor, secondFactorOf as storedOf } from '../store/second-factor.ts';
import { newestSettingEvent } from '../store/settings.ts';
import { changeSettings } from './change-settings.ts';
import type { EngineDependencies, Who } from './dependencies.ts';

const type = 'secondFactorSet';

/** Is a second factor demanded, how many have none, and who decided it when (null: nobody yet). */
export async function secondFactorOf({ db }: EngineDependencies, organizationId: string) {
  const [{ demanded, without }, set] = await Promise.all([
    storedOf(db, organizationId),
    newestSettingEvent(db, organizationId, type),
  ]);
  return { secondFactor: { demanded }, without, set: set ?? null };
}

/**
 * Demands a second factor of everybody who signs in, or no longer. Who demands it has one; where a key asks, an
 * administrator does: somebody must be able to take it back. The same once more changes nothing. Throws InvalidInput.
 */
export async function setSecondFactor(engine: EngineDependencies, who: Who, demanded: boolean) {
  const { organizationId, personId = null } = who;
  await changeSettings(engine, who, async (trx) => {
    const before = await storedOf(trx, organizationId);
    if (before.demanded === demanded) return { replans: false, result: undefined };
    if (demanded && !(await isFactorHeld(trx, organizationId, personId)))
      throw new InvalidInput([{ path: 'secondFactor.demanded', reason: personId === null ? ofNobody : ofYours }]);
    await saveSecondFactor(trx, organizationId, demanded);
    return { event: { target: 'secondFactor', type, data: { demanded } }, replans: false, result: undefined };
  });
  return secondFactorOf(engine, organizationId);
}

const ofYours = 'needs a second factor of your own: set one up first';
const ofNobody = 'needs an administrator who has a second factor: one of them sets it up first';
