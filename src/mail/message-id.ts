/**
 * The Message-ID of an outbox row, the same at every attempt: a repeat after a crash between the server's 250 and
 * our commit is recognised as the same mail by whoever receives it twice.
 */
export const messageId = (outboxId: string, host: string): string => `<outbox.${outboxId}@${host}>`;
