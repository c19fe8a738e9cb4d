import { Link } from '@tanstack/react-router';
import { accessRoleLabels } from '../../domain/access.ts';
import { Person } from '../parts/icons.tsx';
import { useSession } from '../session.ts';
import { useSignOut } from '../sign-in/sign-out.ts';
import { useWords } from '../words/words.tsx';
import { OrganizationSwitch } from './organization-switch.tsx';

/** Who is signed in, for whom, as what; the way to one's account and out. */
export function WhoAmI({ onGo }: { onGo?: () => void }) {
  const { t, say } = useWords();
  const session = useSession();
  const signOut = useSignOut();
  if (!session) return null;
  const { person, organization, roles } = session;
  return (
    <div className="flex flex-col gap-1">
      <Link
        to="/account"
        {...(onGo && { onClick: onGo })}
        className="flex min-h-11 items-start gap-3 rounded-8 px-3 py-2 hover:bg-raised data-[status=active]:bg-accent-ground"
      >
        <span className="pt-0.5">
          <Person />
        </span>
        <span className="flex min-w-0 flex-col leading-150">
          <span className="truncate font-bold">{person?.name ?? t('shell.machine')}</span>
          <span className="truncate text-xs text-quiet">{organization.name}</span>
          <span className="text-xs text-balance text-quiet">
            {roles.map((role) => say(accessRoleLabels[role])).join(t('parts.listSeparator'))}
          </span>
        </span>
      </Link>
      <OrganizationSwitch />
      {person && (
        <button
          type="button"
          onClick={() => signOut.mutate()}
          className="min-h-11 cursor-pointer rounded-8 px-3 text-left text-sm text-accent hover:bg-raised pointer-fine:min-h-9"
        >
          {t('shell.signOut')}
        </button>
      )}
    </div>
  );
}
