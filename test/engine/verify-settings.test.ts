import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/contract/policy.ts';
import { verifySettings } from '../../src/engine/verify-settings.ts';
import { createApiKey, hashOfKey, rememberApiKey } from '../../src/people/api-keys.ts';
import { defaultPolicy } from '../../src/reminders/default-policy.ts';
import { type SettingsEvidence, settingsEvidenceOf } from '../../src/store/queries/evidence.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';

let bench: EngineBench;
/** An organization that has set everything there is to set. */
let whole: SettingsEvidence;
/** The same, to be tampered with. */
let evidence: SettingsEvidence;

beforeAll(async () => {
  bench = await engineBench();
  const { organization } = bench.engine;
  const who = bench.who();
  for (const [name, role] of [
    ['aoi', 'owner'],
    ['ren', 'deputy'],
  ] as const)
    await organization.addPerson({ name, email: `${name}@example.jp`, lang: 'ja', roles: [role] }, who);
  const policy = structuredClone<PolicyDocument>({ schema: 'policy/1', ...defaultPolicy });
  await organization.setPolicy({ document: policy }, who);
  if (policy.withDue[0]) policy.withDue[0].to = ['owner', 'deputy'];
  await organization.setPolicy({ document: policy }, who);
  const { document: calendar } = await organization.calendar(bench.organizationId);
  await organization.setCalendar({ document: { ...calendar, opens: '10:00' } }, who);
  await organization.setSelfApproval(true, who);
  await organization.editPerson('aoi@example.jp', { secondEmail: 'aoi@elsewhere.example' }, who);
  await organization.setAccess('aoi@example.jp', { roles: ['operator'] }, who);
  const { document: profile } = await organization.profile(bench.organizationId);
  await organization.setProfile({ document: { ...profile, sector: 'none' } }, who);
  const key = {
    name: 'monitoring',
    roles: ['finder' as const],
    expiresAt: null,
    hash: 'a'.repeat(64),
    createdBy: null,
  };
  await organization.makeApiKey(key, who);
  const { id } = await organization.makeApiKey({ ...key, name: 'old', hash: 'b'.repeat(64) }, who);
  await organization.endApiKey(id, who);
  await organization.setSecondFactor(false, who);
  await organization.addAbsence('aoi@example.jp', { from: '2026-09-03', to: '2026-09-04' }, who);
  await organization.setDeputies('aoi@example.jp', [{ person: 'ren@example.jp', from: null, to: null }], who);
  const { absences } = await organization.addAbsence('aoi@example.jp', { from: '2026-10-01', to: '2026-10-02' }, who);
  await organization.removeAbsence('aoi@example.jp', absences[0]?.id ?? '', who);
  whole = await settingsEvidenceOf(bench.db, bench.organizationId);
});
afterAll(() => bench.close());
beforeEach(() => {
  evidence = structuredClone(whole);
});

const found = (anchor?: string) =>
  verifySettings(evidence, anchor).faults.map(({ seq, target, code }) => [seq ?? target?.split(':')[0], code]);
const at = <T>(list: readonly T[], index: number): T => {
  const item = list.at(index);
  if (item === undefined) throw new TypeError(`nothing at ${index}`);
  return item;
};
const seqOf = (type: string) => whole.events.findLast((event) => event.type === type)?.seq;

it('settings that nobody touched are what their chain says', () => {
  expect(verifySettings(evidence)).toEqual({
    ok: true,
    events: whole.events.length,
    head: at(whole.events, -1).hash,
    faults: [],
  });
  expect(new Set(whole.events.map(({ type }) => type)).size).toBe(12);
});

it('an organization that never set anything is whole', () => {
  const nothing = { ...whole, events: [], settings: [], people: [], apiKeys: [], selfApproval: false };
  expect(verifySettings(nothing)).toMatchObject({ ok: true, events: 0, head: '0'.repeat(64) });
});

describe('in the chain', () => {
  it('a change that was altered is found where it is, and what it set no longer fits', () => {
    const row = at(
      evidence.events.filter(({ type }) => type === 'selfApprovalSet'),
      0,
    );
    row.text = row.text.replace('true', 'false');
    expect(found()).toEqual([
      [row.seq, 'hash-differs'],
      [row.seq, 'approval-differs'],
    ]);
  });

  it('a change that was removed leaves a gap', () => {
    const [removed] = evidence.events.splice(3, 1);
    const next = Number(removed?.seq) + 1;
    expect(found()).toEqual(
      expect.arrayContaining([
        [next, 'sequence-gap'],
        [next, 'link-broken'],
      ]),
    );
  });

  it('an end that was cut off shows in what is stored, and in a hash kept outside', () => {
    const kept = at(evidence.events, -1).hash;
    evidence.events.pop();
    expect(found(kept)).toEqual([
      [undefined, 'anchor-missing'],
      ['person', 'person-differs'],
    ]);
  });

  it('a change of another organization, and one of a kind that nobody knows, are found', () => {
    evidence.organizationId = 'another';
    expect(new Set(found().map(([, code]) => code))).toEqual(new Set(['columns-differ']));
    evidence = structuredClone(whole);
    const row = at(evidence.events, -1);
    row.text = row.text.replace('absenceRemoved', 'absenceForgotten');
    expect(found()).toContainEqual([row.seq, 'change-unknown']);
  });
});

describe('beside the chain', () => {
  it.each([
    ['text', '{}'],
    ['actor', 'mallory'],
    ['at', '2030-01-01T00:00:00.000Z'],
  ])('a policy whose %s was changed is found, also an old version', (column, value) => {
    for (const row of evidence.settings) Object.assign(row, { [column]: value });
    expect(found().map(([, code]) => code)).toEqual(Array(4).fill('setting-differs'));
  });

  it('a version that is missing, and one that no change set, are found', () => {
    const row = at(
      evidence.settings.filter(({ kind }) => kind === 'policy'),
      -1,
    );
    row.version = 7;
    expect(found()).toEqual([
      [seqOf('policySet'), 'setting-missing'],
      ['policy', 'setting-unexpected'],
    ]);
  });

  it.each<[string, object]>([
    ['email', { email: 'mallory@example.jp' }],
    ['roles', { roles: ['officer'] }],
    ['access', { access: ['administrator'] }],
    ['active', { active: false }],
    ['secondEmail', { secondEmail: null }],
    ['week', { week: { weekdays: [1], opens: '09:00', closes: '10:00' } }],
    ['absences', { absences: [] }],
    ['deputies', { deputies: [] }],
  ])('a person whose %s were changed is found', (field, change) => {
    Object.assign(at(evidence.people, 0), change);
    expect(verifySettings(evidence).faults).toMatchObject([
      { code: 'person-differs', en: expect.stringMatching(new RegExp(`: ${field}$`)) },
    ]);
  });

  it('an account that somebody was linked with at the door is no change of a setting', () => {
    Object.assign(at(evidence.people, 0), { account: true });
    expect(found()).toEqual([]);
  });

  it('a person who is missing, and one whom no change added, are found', () => {
    at(evidence.people, 0).id = 'somebody';
    expect(found()).toEqual([
      ['person', 'person-unexpected'],
      ['person', 'person-missing'],
    ]);
  });

  it('self-approval that was allowed behind the chain is found', () => {
    evidence.selfApproval = false;
    expect(found()).toEqual([[seqOf('selfApprovalSet'), 'approval-differs']]);
  });

  it('a second factor that is demanded, or no longer, behind the chain is found', () => {
    evidence.secondFactor = true;
    expect(found()).toEqual([['secondFactor', 'second-factor-differs']]);
  });

  it.each<[string, object]>([
    ['roles', { roles: ['administrator'] }],
    ['expiresAt', { expires_at: '2030-01-01T00:00:00.000Z' }],
    ['name', { name: 'else' }],
    ['digest', { hash: 'c'.repeat(64) }],
    ['createdBy', { created_by: 'somebody' }],
    ['machine', { machine: true }],
  ])('a key whose %s was changed is found', (field, change) => {
    Object.assign(evidence.apiKeys.find(({ name }) => name === 'monitoring') ?? {}, change);
    expect(verifySettings(evidence).faults).toMatchObject([
      { code: 'key-differs', en: expect.stringMatching(new RegExp(`: ${field}$`)) },
    ]);
  });

  it('a key that opens again after it was ended, one that is missing, and one that no change made are found', () => {
    Object.assign(evidence.apiKeys.find(({ name }) => name === 'old') ?? {}, { revoked_at: null });
    expect(found()).toEqual([[seqOf('apiKeyRevoked'), 'key-differs']]);
    Object.assign(at(evidence.apiKeys, 0), { id: 'another' });
    expect(found().map(([, code]) => code)).toEqual(expect.arrayContaining(['key-missing', 'key-unexpected']));
  });
});

it('what a person with rights on the database changed there is found, also after the next change of it', async () => {
  const check = async () => {
    const { faults } = verifySettings(await settingsEvidenceOf(bench.db, bench.organizationId));
    return faults.map(({ code, en }) => [code, en.split(': ').at(-1)]);
  };
  await sql`update person set email = 'mallory@example.jp' where email = 'ren@example.jp'`.execute(bench.db);
  expect(await check()).toEqual([['person-differs', 'email']]);
  await bench.engine.organization.editPerson('mallory@example.jp', { name: 'Ren' }, bench.who());
  expect(await check()).toEqual([['changed-unseen', 'email']]);
});

it('a key that somebody with rights on the database added is found, and so is one of a machine that no start noted', async () => {
  const { db, organizationId, engine } = bench;
  const check = async () =>
    verifySettings(await settingsEvidenceOf(db, organizationId))
      .faults.filter(({ code }) => code === 'key-unexpected')
      .map(({ en }) => en.split(': ').at(-1));
  await rememberApiKey(db, {
    key: createApiKey(),
    organizationId,
    name: 'mallory',
    roles: ['auditor'],
    at: bench.who().at,
  });
  const key = createApiKey();
  await rememberApiKey(db, { key, organizationId, name: 'machine', at: bench.who().at });
  expect((await check()).sort()).toEqual(['machine', 'mallory']);
  for (const _ of ['once', 'again']) await engine.organization.noteMachineKey(hashOfKey(key), bench.who());
  expect(await check()).toEqual(['mallory']);
  const { events } = await settingsEvidenceOf(db, organizationId);
  expect(events.filter(({ text }) => text.includes(hashOfKey(key)))).toHaveLength(1);
});

it('a key whose maker has left opens nothing, and one that does again is found', async () => {
  const { db, organizationId, engine } = bench;
  const { id: createdBy } = await engine.organization.addPerson(
    { name: 'Mio', email: 'mio@example.jp', lang: 'ja', roles: [] },
    bench.who(),
  );
  const key = { name: 'of Mio', roles: ['finder' as const], expiresAt: null, hash: 'd'.repeat(64), createdBy };
  await engine.organization.makeApiKey(key, bench.who());
  await engine.organization.setAccess('mio@example.jp', { active: false }, bench.who());
  const check = async () =>
    verifySettings(await settingsEvidenceOf(db, organizationId)).faults.filter(({ en }) => en.endsWith('revoked'));
  expect(await check()).toEqual([]);
  await sql`update api_key set revoked_at = null where name = 'of Mio'`.execute(db);
  expect(await check()).toMatchObject([{ code: 'key-differs' }]);
});
