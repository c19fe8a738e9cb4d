import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { configOf } from '../../src/start/config.ts';
import { derivedKey, installationKey } from '../../src/start/secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'sokuho-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the key of an installation', () => {
  it('is made once in the data folder, for its user only', () => {
    const made = installationKey(folder, null);
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(installationKey(folder, null)).toBe(made);
    expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
  });

  it('may be given, if it is long enough', () => {
    expect(installationKey(folder, 'x'.repeat(32))).toBe('x'.repeat(32));
    expect(() => installationKey(folder, 'short')).toThrow('SOKUHO_KEY must have at least 32 characters');
  });

  it('gives every purpose a key of its own', () => {
    expect(derivedKey('k', 'sign-in')).toBe(derivedKey('k', 'sign-in'));
    expect(derivedKey('k', 'sign-in')).not.toBe(derivedKey('k', 'other'));
  });
});

describe('the environment', () => {
  const oidc = { OIDC_ISSUER: 'https://login.example.jp/', OIDC_CLIENT_ID: 'sokuho' };

  it('gives secrets by themselves or in files', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, 'from a file\n');
    expect(configOf({ ...oidc, OIDC_CLIENT_SECRET: 'itself' }).oidc).toMatchObject({ clientSecret: 'itself' });
    expect(configOf({ ...oidc, OIDC_CLIENT_SECRET_FILE: file }).oidc).toMatchObject({ clientSecret: 'from a file' });
    expect(configOf({ SOKUHO_KEY_FILE: file }).key).toBe('from a file');
    expect(() => configOf({ SOKUHO_KEY_FILE: join(folder, 'nothing') })).toThrow('SOKUHO_KEY_FILE cannot be read');
  });

  it('sets single sign-on up wholly or not at all', () => {
    expect(configOf({}).oidc).toBeNull();
    expect(() => configOf(oidc)).toThrow('OIDC_CLIENT_SECRET');
    expect(() => configOf({ OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' })).toThrow('OIDC_ISSUER');
  });
});
