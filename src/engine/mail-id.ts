import { createHash } from 'node:crypto';

/**
 * The id of a reminder's mail to one person: the same whenever that reminder is written to that person. A database that
 * was put back from a backup fires again what it forgot; by the Message-ID, made of this, the receivers know it again.
 */
export function mailId(incidentId: string, timerKey: string, personId: string): string {
  const hash = createHash('sha256').update(`${incidentId} ${timerKey} ${personId}`).digest('hex');
  // RFC 9562, version 8: a UUID whose bits are one's own.
  const variant = '89ab'.charAt(Number.parseInt(hash.charAt(16), 16) % 4);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
