import type { Transaction } from 'kysely';
import type { AccessRole } from '../domain/access.ts';
import { InvalidInput } from '../domain/errors.ts';
import { deactivate, hasAdministrator, putAccess, reactivate } from '../store/access.ts';
import { changePerson } from '../store/persons.ts';
import type { Member } from '../store/queries/people.ts';
import type { Database } from '../store/schema.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { changeOne, findPerson } from './people.ts';

export interface AccessChange {
  /** All that they hold from now on. */
  roles?: AccessRole[];
  /** False: they left. Their sessions, keys and invitations end, and nobody reminds them any more. */
  active?: boolean;
}

/**
 * Says what a person may do, and whether they are still here. Throws NotFound, and InvalidInput when nobody who can
 * sign in would be left to administer.
 */
export const setAccess = (
  engine: EngineDependencies,
  who: Who,
  person: string,
  change: AccessChange,
): Promise<Member> =>
  changeOne(engine, who, 'accessSet', async (trx, people) => {
    const { id, active } = findPerson(people, person);
    const whose = { organizationId: who.organizationId, personId: id };
    const administered = await hasAdministrator(trx, who.organizationId);
    if (change.roles) await putAccess(trx, whose, change.roles);
    if (change.active === false && active) {
      await changePerson(trx, whose, { roles: [] });
      await deactivate(trx, whose);
    }
    if (change.active === true && !active) await reactivate(trx, id);
    if (administered) await refuseWithoutAdministrator(trx, who.organizationId, change);
    return id;
  });

async function refuseWithoutAdministrator(
  trx: Transaction<Database>,
  organizationId: string,
  change: AccessChange,
): Promise<void> {
  if (await hasAdministrator(trx, organizationId)) return;
  const path = change.active === false ? 'active' : 'roles';
  throw new InvalidInput([
    { path, reason: 'would leave no administrator who can sign in: make somebody else administrator first' },
  ]);
}
