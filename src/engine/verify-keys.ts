import { isDeepStrictEqual } from 'node:util';
import type { SettingsEvidence } from '../store/queries/evidence.ts';
import type { SettingText } from './event-text.ts';
import type { KeyTrouble } from './fault-texts.ts';

export interface KeyFault {
  seq?: number;
  target: string;
  code: KeyTrouble;
  detail?: string;
}

/**
 * Every API key was made by a change, has the roles and the end that the last one gave it, and opens nothing once it was
 * ended or whoever made it has left. Pure.
 */
export function verifyKeys({ apiKeys, people }: SettingsEvidence, texts: SettingText[]): KeyFault[] {
  const left = new Set(people.filter(({ active }) => !active).map(({ id }) => id));
  const rows = new Map(apiKeys.map((row) => [`apiKey:${row.id}`, row]));
  const last = new Map<string, SettingText>();
  for (const text of texts)
    if (keyEvents.has(text.type)) {
      const before = last.get(text.target)?.data;
      // What a later change does not say stays as it was.
      last.set(text.target, { ...text, data: { ...before, ...text.data } });
    }
  const faults = [...last].flatMap(([target, { seq, type, data }]): KeyFault[] => {
    const row = rows.get(target);
    rows.delete(target);
    if (!row) return [{ seq, target, code: 'key-missing' }];
    const isOver = type === 'apiKeyRevoked' || (typeof data.createdBy === 'string' && left.has(data.createdBy));
    const stored = {
      ...{ name: row.name, roles: row.roles, expiresAt: row.expires_at },
      ...{ digest: row.hash, createdBy: row.created_by, machine: row.machine },
    };
    const differing = Object.entries(stored)
      .filter(([field, value]) => field in data && !isDeepStrictEqual(data[field], value))
      .map(([field]) => field);
    if (isOver && row.revoked_at === null) differing.push('revoked');
    return differing.length > 0 ? [{ seq, target, code: 'key-differs', detail: differing.join(', ') }] : [];
  });
  const unexpected = [...rows].map(
    ([target, { name }]): KeyFault => ({ target, code: 'key-unexpected', detail: name }),
  );
  return [...faults, ...unexpected];
}

/** What makes, changes and ends a key. */
export const keyEvents: ReadonlySet<string> = new Set(['apiKeyMade', 'apiKeyEdited', 'apiKeyRevoked']);
