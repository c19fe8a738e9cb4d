import { type LawSubject, lawSubjects } from '../../contract/law.ts';

/** What the address of the rules says: which of them. */
export interface LawSearch {
  q?: string;
  subject?: LawSubject;
}

/** Reads an address, whoever wrote it; what it does not know it leaves out. */
export function lawSearch(given: Record<string, unknown>): LawSearch {
  const { q } = given;
  const text = typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 200) : '';
  const subject = lawSubjects.find((each) => each === given.subject);
  return { ...(text !== '' && { q: text }), ...(subject && { subject }) };
}
