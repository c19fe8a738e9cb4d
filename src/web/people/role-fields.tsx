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
}

/** Whom reminders reach. */
export function ReminderRoleFields(props: FieldsProps<Role>) {
  const { t, say } = useWords();
  return (
    <CheckboxGroup
      {...props}
      label={t('people.roles')}
      hint={t('people.roles.intro')}
      options={roles.map((value) => ({ value, label: say(roleLabels[value]), hint: t(roleTexts[value]) }))}
    />
  );
}

/** What one may do here. */
export function AccessRoleFields(props: FieldsProps<AccessRole>) {
  const { t, say } = useWords();
  return (
    <CheckboxGroup
      {...props}
      label={t('people.access')}
      hint={t('people.access.intro')}
      options={accessRoles.map((value) => ({
        value,
        label: say(accessRoleLabels[value]),
        hint: say(accessRoleTexts[value]),
      }))}
    />
  );
}
