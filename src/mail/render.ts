import type { ReminderMail } from '../domain/reminder-mail.ts';
import type { SystemMail } from '../domain/system-mail.ts';
import { letterOf } from './letter.ts';
import { htmlOf } from './letter-html.ts';
import { textOf } from './letter-text.ts';
import type { Mail } from './mail.ts';
import { messageId } from './message-id.ts';
import { renderSystem } from './system.ts';

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

/** The mail of a reminder, in the addressee's language. The same payload gives the same mail. */
export function render(payload: ReminderMail): Rendered {
  const letter = letterOf(payload);
  return { subject: letter.subject, text: textOf(letter), html: htmlOf(letter) };
}

/** The whole mail of an outbox row, ready for any transport. */
export function mailOf(
  payload: ReminderMail | SystemMail,
  { outboxId, host }: { outboxId: string; host: string },
): Mail {
  return {
    messageId: messageId(outboxId, host),
    to: { name: payload.addressee.name, address: payload.addressee.email },
    ...(payload.kind === 'system' ? renderSystem(payload) : render(payload)),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(payload.kind === 'reminder' && { 'X-Sokuho-Incident': payload.incident.number }),
    },
  };
}
