import { type Role, roleLabels, roles } from '../../domain/role.ts';
import { useAnswer } from '../asking.ts';
import { Badge } from '../parts/badge.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { personsCall } from '../people/calls.ts';
import { roleTexts } from '../people/role-texts.ts';
import { useWords } from '../words/words.tsx';

/** The roles that ladders speak of, each in one sentence, with who holds it. */
export function WhoIsTold() {
  const { t, say } = useWords();
  const persons = useAnswer(personsCall, {});
  return (
    <Loaded of={persons}>
      {({ persons: all }) => {
        const holders = (role: Role) => all.filter((person) => person.active && person.roles.includes(role));
        return (
          <>
            <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
              {roles.map((role) => (
                <div key={role} className="contents">
                  <dt className="font-bold first-letter:uppercase">{say(roleLabels[role])}</dt>
                  <dd className="mb-2 sm:mb-0">
                    {holders(role).length > 0 ? (
                      holders(role)
                        .map(({ name }) => name)
                        .join(t('parts.listSeparator'))
                    ) : (
                      <Badge tone="warning">{t('settings.told.nobody')}</Badge>
                    )}
                    <p className="text-sm text-quiet">{t(roleTexts[role])}</p>
                  </dd>
                </div>
              ))}
            </dl>
            <p className="mt-2">
              <TextLink to="/people">{t('settings.told.people')}</TextLink>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}
