import type { Transaction } from 'kysely';
import type { Approver } from '../domain/event.ts';
import type { Role } from '../domain/role.ts';
import { rolesOf, selfApprovalOf } from '../store/approval.ts';
import type { Database } from '../store/schema.ts';
import type { Who } from './dependencies.ts';

/**
 * What the machines must know of whoever approves. One's own draft may be approved where the organization allows it,
 * and where nobody else is there to ask.
 */
export async function approverOf(trx: Transaction<Database>, { organizationId, actor }: Who): Promise<Approver> {
  const email = actor.startsWith('person:') ? actor.slice('person:'.length) : undefined;
  const roles: Role[] = email === undefined ? [] : await rolesOf(trx, organizationId, email);
  const { allowed, alone } = await selfApprovalOf(trx, organizationId);
  return { roles, selfApproval: allowed || alone };
}
