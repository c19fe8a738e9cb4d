import type { HoldCause } from '../../domain/system-mail.ts';
import type { Text } from '../../domain/text.ts';
import { systemWords } from './system-words.ts';

/** Why the outbox is held, as the mail says it. */
export const causeText = (cause: HoldCause): Text => ({
  ja: systemWords.ja.held.cause(cause),
  en: systemWords.en.held.cause(cause),
});
