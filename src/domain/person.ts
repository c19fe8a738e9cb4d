import type { Language } from './text.ts';

/** Somebody who can be told: what a mail needs to know of a person. */
export interface Person {
  id: string;
  name: string;
  email: string;
  lang: Language;
}
