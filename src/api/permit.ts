import type { Permission } from '../domain/access.ts';
import type { Holder } from '../people/holder.ts';
import type { Access } from './access.ts';
import { Forbidden, SessionNeeded, Unauthenticated } from './refusals.ts';

/** The one place that says whether somebody may. Throws Unauthenticated, SessionNeeded, Forbidden. */
export function permit(needed: Access, holder: Holder | undefined): void {
  if (needed === 'open' || needed === 'link') return;
  if (!holder) throw new Unauthenticated();
  if (needed === 'signedIn') return;
  if (needed === 'session') {
    if (!holder.session) throw new SessionNeeded();
    return;
  }
  requireOne(holder, typeof needed === 'string' ? [needed] : needed);
}

/** One of these is enough. Throws Forbidden. */
export function requireOne({ permissions }: Holder, needed: readonly Permission[]): void {
  if (!needed.some((permission) => permissions.includes(permission))) throw new Forbidden(needed);
}
