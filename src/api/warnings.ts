import type { z } from 'zod';
import type { warningSchema } from '../contract/incident.ts';
import { type Role, roleLabels, roles } from '../domain/role.ts';
import type { Language } from '../domain/text.ts';

/** What whoever opens an incident must know about who will be told. */
export function emptyRoleWarnings(empty: Role[]): z.input<typeof warningSchema>[] {
  if (empty.length === 0) return [];
  if (empty.length === roles.length)
    return [
      {
        code: 'nobody-to-tell',
        ja: 'リマインダーを受け取る人が一人も登録されていません。メールは管理者のメールボックスに届きます。`sokuho person add` で担当者を登録してください。',
        en: 'Nobody is registered to be reminded: mails go to the administrator’s mailbox. Register people with `sokuho person add`.',
      },
    ];
  const unanswered = empty.filter((role) => roles.slice(roles.indexOf(role)).every((above) => empty.includes(above)));
  return [
    {
      code: 'empty-roles',
      ja: `担当者のいない役割があります: ${named(empty, 'ja')}。そのリマインダーは、次の上位の役割に届きます${unanswered.length > 0 ? `(${named(unanswered, 'ja')}は上位もいないため、管理者のメールボックスに届きます)` : ''}。`,
      en: `Nobody holds: ${named(empty, 'en')}. Their reminders go to the next role above${unanswered.length > 0 ? ` (those of ${named(unanswered, 'en')}, with nobody above, to the administrator’s mailbox)` : ''}.`,
    },
  ];
}

const named = (of: Role[], lang: Language): string =>
  of.map((role) => roleLabels[role][lang]).join(lang === 'ja' ? '、' : ', ');

/** Who cannot be told while mail may be compromised. */
export const noSecondAddressWarnings = (names: string[]): z.input<typeof warningSchema>[] =>
  names.length === 0
    ? []
    : [
        {
          code: 'no-second-address',
          ja: `第二のメールアドレスのない人には知らせることができません: ${names.join('、')}。代わりに代行者または上位の役割に届き、管理者のメールボックスにも知らせます。「担当者と権限」の画面か \`sokuho person edit\` で登録してください。`,
          en: `These people have no second address and cannot be told: ${names.join(', ')}. Their deputies, or the next role above, are told instead, and the administrator’s mailbox says so. Add one on the page of people or with \`sokuho person edit\`.`,
        },
      ];
