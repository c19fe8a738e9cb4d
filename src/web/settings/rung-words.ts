import type { PolicyRungDocument } from '../../contract/policy-rung.ts';
import { rungNames } from '../../domain/reminder-mail.ts';
import { type Role, roleLabels } from '../../domain/role.ts';
import type { Words } from '../words/say.ts';

type When = PolicyRungDocument['when'];

/** What a rung is for, where its name says it; of one that an organization made up, its own name is shown. */
export function rungName(rung: string, { t }: Pick<Words, 't'>): string {
  const known = rungNames.find((each) => each === rung);
  return known ? t(`settings.rung.${known}`) : rung;
}

/** `期限の日の1日前 09:00`, counted as the ladder counts. */
export function whenText(when: When, { t }: Pick<Words, 't'>): string {
  if ('hours' in when) return t('settings.when.hours', { hours: when.hours });
  const { from, days, time } = when;
  if (days === 0) return t(`settings.when.${from}.same`, { time });
  return days < 0
    ? t(`settings.when.${from}.before`, { days: -days, time })
    : t(`settings.when.${from}.after`, { days, time });
}

export const rolesText = (roles: readonly Role[], { t, say }: Pick<Words, 't' | 'say'>): string =>
  roles.map((role) => say(roleLabels[role])).join(t('parts.listSeparator'));
