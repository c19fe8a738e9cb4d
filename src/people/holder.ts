import type { AccessRole, Permission } from '../domain/access.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { accessRolesOf, permissionsOf, seesAll } from './permissions.ts';

/** Who asks: a person with a session, or an API key. Whatever let them in, what they may do stands here, and nowhere else. */
export interface Holder extends Viewer {
  roles: AccessRole[];
  permissions: Permission[];
  /** As the chain names them: `person:hanako@example.jp`, `key:name`. */
  actor: string;
  /** Null: a key. */
  session: Session | null;
  /** A second factor is demanded of them, and they have none yet. */
  lacksFactor: boolean;
}

export interface Session {
  token: string;
  userId: string;
}

interface Held {
  organizationId: string;
  roles: readonly string[];
  /** The key of this machine. */
  machine: boolean;
  actor: string;
  person: { id: string; session: Session; lacksFactor: boolean } | null;
}

export function holderWith({ organizationId, roles: stored, machine, actor, person }: Held): Holder {
  const roles = accessRolesOf(stored);
  const administers = roles.includes('administrator');
  return {
    organizationId,
    roles,
    permissions: [...permissionsOf(roles), ...(machine ? (['machine'] as const) : [])],
    actor,
    personId: person?.id ?? null,
    session: person?.session ?? null,
    lacksFactor: person?.lacksFactor ?? false,
    sees: machine && administers ? 'everything' : seesAll(roles) ? 'unrestricted' : 'reported',
    administers,
  };
}
