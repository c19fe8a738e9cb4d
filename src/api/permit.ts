import type { Permission } from '../domain/access.ts';
import type { Holder } from '../people/holder.ts';
import { access, beforeFactor, type PageName, type RouteName, type SignInName } from './access.ts';
import { Forbidden, SecondFactorNeeded, SessionNeeded, Unauthenticated } from './refusals.ts';

/** The one place that says whether somebody may. Throws Unauthenticated, SecondFactorNeeded, SessionNeeded, Forbidden. */
export function permit(name: RouteName | PageName | SignInName, holder: Holder | undefined): void {
  const needed = access[name];
  if (needed === 'open' || needed === 'link') return;
  if (!holder) throw new Unauthenticated();
  if (holder.lacksFactor && !beforeFactor.has(name)) throw new SecondFactorNeeded();
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
