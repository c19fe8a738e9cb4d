import { isDeepStrictEqual } from 'node:util';
import type { Verification } from '../contract/verification.ts';
import type { SettingsEvidence } from '../store/queries/evidence.ts';
import { readSettingText, type SettingText } from './event-text.ts';
import { type SettingTrouble, said } from './fault-texts.ts';
import { anchorFaults, verifyChain } from './verify-chain.ts';
import { keyEvents, verifyKeys } from './verify-keys.ts';

interface SettingFault {
  seq?: number;
  target?: string;
  code: SettingTrouble;
  detail?: string;
}

type Told = Record<string, unknown>;

/**
 * Are the settings what their chain says? First the chain by itself, then the policies, calendars, people (with their
 * roles, hours, absences and deputies), API keys and the rest that its changes left. No row names the chain's end: one that
 * was cut off shows in what is stored, or in a hash kept outside (`anchor`). Pure.
 */
export function verifySettings(evidence: SettingsEvidence, anchor?: string): Verification {
  const { organizationId, events } = evidence;
  const chain = verifyChain({ read: readSettingText, name: 'organization', id: organizationId }, events);
  const faults = [
    ...chain.faults,
    ...anchorFaults(chain.hashes, anchor),
    ...chain.texts.filter(({ type }) => !known.has(type)).map(({ seq }) => ({ seq, code: 'change-unknown' as const })),
    ...versionFaults(evidence, chain.texts),
    ...personFaults(evidence, chain.texts),
    ...verifyKeys(evidence, chain.texts),
    ...approvalFaults(evidence, chain.texts),
    ...secondFactorFaults(evidence, chain.texts),
  ].map(said);
  return { ok: faults.length === 0, events: events.length, head: chain.head, faults };
}

const people = new Set([
  ...['personAdded', 'personEdited', 'absenceAdded', 'absenceRemoved', 'deputiesSet', 'accessSet'],
  // The first administrator, whoever they were before.
  'setUp',
]);
const versioned = new Set(['policySet', 'calendarSet', 'profileSet']);
/** What opens a door and leaves no setting behind: accounts are kept beside the settings. */
const doors = ['personInvited', 'invitationRevoked', 'invitationAccepted'];
const known = new Set([...people, ...versioned, ...doors, ...keyEvents, 'selfApprovalSet', 'secondFactorSet']);

/** Every version of a policy, a calendar and a profile, as it was set. */
function versionFaults({ settings }: SettingsEvidence, texts: SettingText[]): SettingFault[] {
  const rows = new Map(settings.map((row) => [`${row.kind} ${row.version}`, row]));
  const faults = texts
    .filter(({ type }) => versioned.has(type))
    .flatMap(({ seq, at, actor, target, data }): SettingFault[] => {
      const key = `${target} ${String(data.version)}`;
      const row = rows.get(key);
      rows.delete(key);
      const where = { seq, target, detail: key };
      if (!row) return [{ ...where, code: 'setting-missing' }];
      const agrees = row.at === at && row.actor === actor && isDeepStrictEqual(parsed(row.text), data[target]);
      return agrees ? [] : [{ ...where, code: 'setting-differs' }];
    });
  const unexpected = [...rows].map(
    ([key, { kind }]): SettingFault => ({ target: kind, code: 'setting-unexpected', detail: key }),
  );
  return [...faults, ...unexpected];
}

/** Every person as the last change left them, and each change made of what the one before had left. */
function personFaults({ people: members }: SettingsEvidence, texts: SettingText[]): SettingFault[] {
  const last = new Map<string, Told>();
  const faults = texts
    .filter(({ type }) => people.has(type))
    .flatMap(({ seq, type, target, data }): SettingFault[] => {
      const differing = type === 'setUp' ? [] : differences(last.get(target), told(data.was));
      last.set(target, told(data.person) ?? {});
      return differing.length > 0 ? [{ seq, target, code: 'changed-unseen', detail: differing.join(', ') }] : [];
    });
  for (const member of members) {
    const target = `person:${member.id}`;
    const said = last.get(target);
    last.delete(target);
    const differing = said ? differences(said, { ...member }) : [];
    if (!said) faults.push({ target, code: 'person-unexpected' });
    else if (differing.length > 0) faults.push({ target, code: 'person-differs', detail: differing.join(', ') });
  }
  return [...faults, ...[...last.keys()].map((target): SettingFault => ({ target, code: 'person-missing' }))];
}

function approvalFaults({ selfApproval }: SettingsEvidence, texts: SettingText[]): SettingFault[] {
  const set = texts.findLast(({ type }) => type === 'selfApprovalSet');
  if ((set?.data.selfApproval ?? false) === selfApproval) return [];
  return [{ ...(set && { seq: set.seq }), target: 'approval', code: 'approval-differs' }];
}

function secondFactorFaults({ secondFactor }: SettingsEvidence, texts: SettingText[]): SettingFault[] {
  const set = texts.findLast(({ type }) => type === 'secondFactorSet');
  if ((set?.data.demanded ?? false) === secondFactor) return [];
  return [{ ...(set && { seq: set.seq }), target: 'secondFactor', code: 'second-factor-differs' }];
}

/** The fields that are not the same; only those that were told: a later program may know more of a person. */
function differences(before: Told | undefined, after: Told | undefined): string[] {
  if (!before || !after) return before === after ? [] : ['person'];
  // With whom an account is linked changes when they sign in, which no setting does.
  return Object.keys(before).filter((field) => field !== 'account' && !isDeepStrictEqual(before[field], after[field]));
}

const told = (value: unknown): Told | undefined =>
  typeof value === 'object' && value !== null ? { ...value } : undefined;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
