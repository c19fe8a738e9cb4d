import { accessRoleLabels, accessRoles, accessRoleTexts } from '../../domain/access.ts';
import { roleLabels, roles } from '../../domain/role.ts';
import { Badge } from '../parts/badge.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import type { Person } from './person.ts';
import { roleTexts } from './role-texts.ts';

/** The two kinds of roles side by side: whom reminders reach, and what one may do; each in one sentence, with its holders. */
export function RoleGuide({ persons }: { persons: readonly Person[] }) {
  const { t, say } = useWords();
  const active = persons.filter((person) => person.active);
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <Section title={t('people.roles')} intro={t('people.roles.intro')}>
        <dl className="flex flex-col gap-3">
          {roles.map((role) => (
            <Entry
              key={role}
              name={say(roleLabels[role])}
              text={t(roleTexts[role])}
              holders={active.filter((person) => person.roles.includes(role))}
            />
          ))}
        </dl>
      </Section>
      <Section title={t('people.access')} intro={t('people.access.intro')}>
        <dl className="flex flex-col gap-3">
          {accessRoles.map((role) => (
            <Entry
              key={role}
              name={say(accessRoleLabels[role])}
              text={say(accessRoleTexts[role])}
              holders={active.filter((person) => person.access.includes(role))}
            />
          ))}
        </dl>
      </Section>
    </div>
  );
}

function Entry({ name, text, holders }: { name: string; text: string; holders: readonly Person[] }) {
  const { t } = useWords();
  return (
    <div>
      <dt className="font-bold first-letter:uppercase">{name}</dt>
      <dd>
        <p className="text-sm text-quiet">{text}</p>
        {holders.length === 0 ? (
          <Badge tone="neutral">{t('people.nobody')}</Badge>
        ) : (
          holders.map((person) => person.name).join(t('parts.listSeparator'))
        )}
      </dd>
    </div>
  );
}
