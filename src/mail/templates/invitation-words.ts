import type { SystemMail } from '../../domain/system-mail.ts';
import type { Language } from '../../domain/text.ts';

type Invitation = Extract<SystemMail['said'], { what: 'invitation' }>;

/** What a mail that invites says. */
export interface InvitationWords {
  said(
    invitation: Invitation,
    until: string,
  ): { subject: string; title: string; opening: string; what: string[]; next: string[]; open: string };
}

export const invitationWords: Record<Language, InvitationWords> = {
  ja: {
    said: ({ organization, invitedBy }, until) => ({
      subject: `${organization} の Sokuho(速報)への招待`,
      title: 'Sokuho(速報)への招待',
      opening: `${organization} の個人データ漏えい等への対応に、あなたが利用者として登録されました。`,
      what: [`招待した人: ${invitedBy}`, `このリンクは ${until} まで、一度だけ使えます。`],
      next: [
        '下のリンクを開き、パスワードまたはパスキーを設定してください。',
        '心当たりがなければ、リンクを開かず、招待した人に確かめてください。',
      ],
      open: '招待を受ける',
    }),
  },
  en: {
    said: ({ organization, invitedBy }, until) => ({
      subject: `Invitation to Sokuho of ${organization}`,
      title: 'Invitation to Sokuho',
      opening: `You have been added to those who handle personal-data breaches at ${organization}.`,
      what: [`Invited by: ${invitedBy}`, `The link works once, until ${until}.`],
      next: [
        'Open the link below and choose a password or a passkey.',
        'If you did not expect this, do not open the link: ask whoever invited you.',
      ],
      open: 'Accept the invitation',
    }),
  },
};
