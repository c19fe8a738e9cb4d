/** What the mailbox's address says: which mails, which of them is open, and how it is shown. */
export interface MailboxSearch {
  /** The number of an incident. */
  incident?: string;
  q?: string;
  /** The id of a mail; a number, which stands in an address as it is. */
  mail?: number;
  /** As text instead of as its reader sees it. */
  as?: 'text';
}

const textOf = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 200) : '';

/** Reads an address, whoever wrote it; what it does not know it leaves out. */
export function mailboxSearch(given: Record<string, unknown>): MailboxSearch {
  const [incident, q, mail] = [textOf(given.incident), textOf(given.q), textOf(given.mail)];
  return {
    ...(incident !== '' && { incident }),
    ...(q !== '' && { q }),
    ...(/^\d{1,15}$/.test(mail) && { mail: Number(mail) }),
    ...(given.as === 'text' && { as: 'text' as const }),
  };
}
