import { type AccessRole, accessRoles, type Permission, permissions } from '../domain/access.ts';

const readers = ['operator', 'approver', 'administrator', 'auditor'] as const;

/** Which roles may do what. The one table; `visible.ts` narrows which incidents `incident.read` shows to a finder. */
const holders: Record<Exclude<Permission, 'machine'>, readonly AccessRole[]> = {
  'incident.report': ['finder', 'operator'],
  'incident.read': ['finder', ...readers],
  'incident.write': ['operator'],
  'incident.approve': ['approver'],
  'settings.read': readers,
  'settings.write': ['administrator'],
  'people.write': ['administrator'],
  'keys.write': ['administrator'],
  'outbox.write': ['administrator'],
  'audit.read': ['administrator', 'auditor'],
  verify: readers,
};

/** All that the holder of these roles may do, in the order of the list. */
export const permissionsOf = (roles: readonly AccessRole[]): Permission[] =>
  permissions.filter(
    (permission) => permission !== 'machine' && holders[permission].some((role) => roles.includes(role)),
  );

/** Which roles hold one of these. */
export const rolesWith = (held: readonly Permission[]): AccessRole[] =>
  accessRoles.filter((role) => permissionsOf([role]).some((permission) => held.includes(permission)));

/** Somebody who only reports sees only what they reported. */
export const seesAll = (roles: readonly AccessRole[]): boolean => readers.some((role) => roles.includes(role));

/** Roles as they stand in a column, in their order; what is no role of ours is left out. */
export const accessRolesOf = (stored: readonly string[]): AccessRole[] =>
  accessRoles.filter((role) => stored.includes(role));

/** Approving, returning, and taking back what somebody else recorded are the second person's. */
const ofApprovers = ['draftApproved', 'draftReturned', 'correct'];

/** What recording an event takes; one of these is enough. Whoever is reminded may say that they saw it. */
export function eventPermissions(type: string): Permission[] {
  if (type === 'acknowledge') return ['incident.write', 'incident.approve'];
  return ofApprovers.includes(type) ? ['incident.approve'] : ['incident.write'];
}
