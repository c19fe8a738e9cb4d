import { type AccessRole, accessRoleLabels, accessRoles, accessRoleTexts } from '../../domain/access.ts';
import { type Role, roleLabels, roles } from '../../domain/role.ts';
import { CheckboxGroup } from '../parts/choice.tsx';
import { useWords } from '../words/words.tsx';
import { roleTexts } from './role-texts.ts';

interface FieldsProps<Value> {
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  fault?: string | undefined;
  disabled?: boolean;
  /** What stands around it says what it is about. */
  titled?: boolean;
}

/** Whom reminders reach. */
export function ReminderRoleFields({ titled = false, ...props }: FieldsProps<Role>) {
  const { t, say } = useWords();
  return (
    <CheckboxGroup
      {...props}
      label={t('people.roles')}
      {...(titled ? { labelHidden: true } : { hint: t('people.roles.intro') })}
      options={roles.map((value) => ({
        value,
        label: <Named>{say(roleLabels[value])}</Named>,
        hint: t(roleTexts[value]),
      }))}
    />
  );
}

/** What one may do here. */
export function AccessRoleFields({ titled = false, ...props }: FieldsProps<AccessRole>) {
  const { t, say } = useWords();
  return (
    <CheckboxGroup
      {...props}
      label={t('people.access')}
      {...(titled ? { labelHidden: true } : { hint: t('people.access.intro') })}
      options={accessRoles.map((value) => ({
        value,
        label: <Named>{say(accessRoleLabels[value])}</Named>,
        hint: say(accessRoleTexts[value]),
      }))}
    />
  );
}

/** A role's name where a line begins with it. */
const Named = ({ children }: { children: string }) => (
  <span className="inline-block first-letter:uppercase">{children}</span>
);
