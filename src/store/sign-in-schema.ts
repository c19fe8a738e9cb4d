import type { ColumnType, Generated } from 'kysely';
import type { AccessRole } from '../domain/access.ts';
import type { Instant } from '../domain/time.ts';

/** The rows behind sign-in: who may do what, links that let in once, and what of better-auth's tables we touch ourselves. */

type GeneratedAlways<T> = ColumnType<T, never, never>;

export interface PersonAccessTable {
  organization_id: string;
  person_id: string;
  role: AccessRole;
}

export type LinkKind = 'setup' | 'invitation' | 'signIn';

export interface OneTimeLinkTable {
  id: Generated<string>;
  organization_id: string;
  kind: LinkKind;
  hash: string;
  /** Null: of nobody yet, who will be the first administrator. */
  person_id: string | null;
  forgets_factors: Generated<boolean>;
  actor: string;
  created_at: Generated<Instant>;
  expires_at: Instant;
  used_at: Generated<Instant | null>;
  revoked_at: Generated<Instant | null>;
}

export interface AccessEventTable {
  id: GeneratedAlways<number>;
  organization_id: string | null;
  at: Generated<Instant>;
  actor: string;
  what: string;
  outcome: 'done' | 'refused';
  address: string | null;
  detail: string | null;
}

export interface IncidentReaderTable {
  incident_id: string;
  person_id: string;
}

/** The tables of better-auth that our own statements touch, and what they touch of them. */
export interface AuthUserTable {
  id: Generated<string>;
  name: string;
  email: string;
  email_verified: boolean;
  two_factor_enabled: Generated<boolean | null>;
}

export interface AuthAccountTable {
  id: Generated<string>;
  account_id: string;
  provider_id: string;
  user_id: string;
  password: string | null;
}

export interface AuthSessionTable {
  id: Generated<string>;
  token: string;
  user_id: string;
  expires_at: Instant;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  ip_address: string | null;
  user_agent: string | null;
  organization_id: Generated<string | null>;
}

export interface AuthFactorTable {
  id: Generated<string>;
  user_id: string;
}

export interface SignInTables {
  person_access: PersonAccessTable;
  one_time_link: OneTimeLinkTable;
  access_event: AccessEventTable;
  incident_reader: IncidentReaderTable;
  'auth.user': AuthUserTable;
  'auth.account': AuthAccountTable;
  'auth.session': AuthSessionTable;
  'auth.two_factor': AuthFactorTable & { verified: boolean | null };
  'auth.passkey': AuthFactorTable;
}
