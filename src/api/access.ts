import type { Permission } from '../domain/access.ts';

/**
 * Who may use a route. `open`: everybody; `link`: whoever holds the one-time token in its path; `signedIn`: a person
 * or a key, whatever their roles; `session`: a person who is signed in, and no key; else a permission, or several of
 * which one is enough: `src/people/permissions.ts` says which roles have it.
 */
export type Access = 'open' | 'link' | 'signedIn' | 'session' | Permission | readonly Permission[];

/**
 * Every route, and who may use it. A route that is not listed here cannot be written down: `RouteName` is the key of
 * this table, and a test walks the app against it.
 */
export const access = {
  'GET /health': 'open',
  'GET /metrics': 'settings.read',
  'GET /api/v1/openapi.json': 'open',

  'GET /api/v1/sign-in': 'open',
  'GET /api/v1/setup/{token}': 'link',
  'POST /api/v1/setup/{token}': 'link',
  'GET /api/v1/invitations/{token}': 'link',
  'POST /api/v1/invitations/{token}': 'link',
  'POST /api/v1/sign-in-links': 'machine',
  'POST /api/v1/sign-in-links/{token}': 'link',
  'GET /api/v1/session': 'signedIn',
  'PUT /api/v1/session': 'session',
  'DELETE /api/v1/session': 'session',
  'GET /api/v1/sessions': 'session',
  'DELETE /api/v1/sessions': 'session',
  'DELETE /api/v1/sessions/{session}': 'session',
  // What better-auth answers itself; its other routes are not mounted.
  'GET /api/auth/get-session': 'session',
  'POST /api/auth/sign-in/email': 'open',
  'POST /api/auth/sign-in/social': 'open',
  'GET /api/auth/callback/{id}': 'open',
  'POST /api/auth/sign-out': 'open',
  'POST /api/auth/change-password': 'session',
  'POST /api/auth/two-factor/enable': 'session',
  'POST /api/auth/two-factor/disable': 'session',
  'POST /api/auth/two-factor/get-totp-uri': 'session',
  'POST /api/auth/two-factor/generate-backup-codes': 'session',
  'POST /api/auth/two-factor/verify-totp': 'open',
  'POST /api/auth/two-factor/verify-backup-code': 'open',
  'GET /api/auth/passkey/generate-register-options': 'session',
  'POST /api/auth/passkey/verify-registration': 'session',
  'GET /api/auth/passkey/generate-authenticate-options': 'open',
  'POST /api/auth/passkey/verify-authentication': 'open',
  'GET /api/auth/passkey/list-user-passkeys': 'session',
  'POST /api/auth/passkey/delete-passkey': 'session',
  'POST /api/auth/passkey/update-passkey': 'session',

  'POST /api/v1/assessments': 'signedIn',
  'POST /api/v1/assessments/questions': 'signedIn',
  'POST /api/v1/assessments/candidates': 'signedIn',
  'GET /api/v1/law': 'signedIn',
  'GET /api/v1/law/report-items': 'signedIn',
  'GET /api/v1/law/{id}': 'signedIn',
  'POST /api/v1/deadlines': 'signedIn',
  'GET /api/v1/incidents': 'incident.read',
  'POST /api/v1/incidents': 'incident.report',
  'GET /api/v1/incidents.csv': 'incident.read',
  'GET /api/v1/incidents/{id}': 'incident.read',
  // Which event needs which of the two: `eventPermission`.
  'POST /api/v1/incidents/{id}/events': ['incident.write', 'incident.approve'],
  'GET /api/v1/incidents/{id}/events': 'incident.read',
  'GET /api/v1/incidents/{id}/corrections': 'incident.read',
  'GET /api/v1/incidents/{id}/people': 'incident.read',
  'PUT /api/v1/incidents/{id}/facts': 'incident.write',
  'GET /api/v1/incidents/{id}/facts': 'incident.read',
  'POST /api/v1/incidents/{id}/facts/preview': 'incident.read',
  'GET /api/v1/incidents/{id}/upgrade': 'incident.read',
  'POST /api/v1/incidents/{id}/upgrade': 'incident.write',
  'GET /api/v1/incidents/{id}/migration': 'incident.read',
  // The program's course, not the incident's: whoever approves, or keeps the installation.
  'POST /api/v1/incidents/{id}/migrations': ['incident.approve', 'settings.write'],
  'GET /api/v1/incidents/{id}/why': 'incident.read',
  'GET /api/v1/incidents/{id}/timers': 'incident.read',
  'GET /api/v1/incidents/{id}/ledger': 'incident.read',
  'GET /api/v1/incidents/{id}/graph': 'incident.read',
  'GET /api/v1/incidents/{id}/course': 'incident.read',
  'GET /api/v1/incidents/{id}/links': 'incident.read',
  'POST /api/v1/incidents/{id}/links': 'incident.write',
  'POST /api/v1/incidents/{id}/merge': 'incident.write',
  'PUT /api/v1/incidents/{id}/mail': 'incident.write',
  'GET /api/v1/incidents/{id}/access': 'incident.read',
  'PUT /api/v1/incidents/{id}/access': ['incident.write', 'incident.approve'],
  'GET /api/v1/incidents/{id}/verification': 'verify',
  'GET /api/v1/incidents/{id}/forecast': 'incident.read',
  'PUT /api/v1/incidents/{id}/owner': 'incident.write',
  'GET /api/v1/incidents/{id}/notes': 'incident.read',
  'POST /api/v1/incidents/{id}/notes': ['incident.write', 'incident.approve'],
  'POST /api/v1/incidents/{id}/notes/{note}/removal': 'incident.write',
  'GET /api/v1/incidents/{id}/attachments': 'incident.read',
  'POST /api/v1/incidents/{id}/attachments': ['incident.write', 'incident.approve'],
  'GET /api/v1/incidents/{id}/attachments/{attachment}': 'incident.read',
  'POST /api/v1/incidents/{id}/attachments/{attachment}/removal': 'incident.write',
  'GET /api/v1/board': 'incident.read',
  'GET /api/v1/board.csv': 'incident.read',
  'GET /api/v1/tasks': 'incident.read',
  'GET /api/v1/stream': 'incident.read',
  'GET /api/v1/audit': 'audit.read',
  'GET /api/v1/audit.csv': 'audit.read',
  // A new incident starts from it, whoever reports it.
  'GET /api/v1/organization': ['incident.report', 'settings.read'],
  'PUT /api/v1/organization': 'settings.write',
  'POST /api/v1/mail-test': 'settings.write',
  'POST /api/v1/samples': 'settings.write',
  'GET /api/v1/machines': 'signedIn',
  'GET /api/v1/machines/{name}/graph': 'signedIn',
  // The web socket behind it lets in nobody without one.
  'POST /api/v1/inspect/tickets': 'incident.read',

  'GET /api/v1/persons': 'settings.read',
  'POST /api/v1/persons': 'people.write',
  'PUT /api/v1/persons/{id}': 'people.write',
  'PUT /api/v1/persons/{id}/access': 'people.write',
  'POST /api/v1/persons/{id}/invitations': 'people.write',
  'DELETE /api/v1/persons/{id}/invitations': 'people.write',
  'POST /api/v1/persons/{id}/absences': 'people.write',
  'DELETE /api/v1/persons/{id}/absences/{absence}': 'people.write',
  'PUT /api/v1/persons/{id}/deputies': 'people.write',
  'GET /api/v1/api-keys': 'keys.write',
  'POST /api/v1/api-keys': 'keys.write',
  'PUT /api/v1/api-keys/{id}': 'keys.write',
  'DELETE /api/v1/api-keys/{id}': 'keys.write',
  'GET /api/v1/policy': 'settings.read',
  'PUT /api/v1/policy': 'settings.write',
  'POST /api/v1/policy/preview': 'settings.write',
  'GET /api/v1/calendar': 'settings.read',
  'PUT /api/v1/calendar': 'settings.write',
  'GET /api/v1/approval': 'settings.read',
  'PUT /api/v1/approval': 'settings.write',
  'GET /api/v1/second-factor': 'settings.read',
  'PUT /api/v1/second-factor': 'settings.write',
  // The law's, the same for everybody.
  'GET /api/v1/closed-days': 'signedIn',
  'GET /api/v1/settings/events': 'settings.read',
  'GET /api/v1/settings/verification': 'verify',
  // A reminder's link acknowledges for whoever it was sent to: not for everybody's eyes.
  'GET /api/v1/mails': 'settings.read',
  'GET /api/v1/mails/{id}': 'settings.read',
  'GET /api/v1/mails/{id}/html': 'settings.read',
  'GET /api/v1/outbox': 'settings.read',
  'POST /api/v1/outbox/hold': 'outbox.write',
  'POST /api/v1/outbox/release': 'outbox.write',

  'GET /acknowledge/{token}': 'link',
  'POST /acknowledge/{token}': 'link',
} as const satisfies Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`, Access>;

type Name = keyof typeof access;

/** Where a second factor is demanded, all that somebody who has none yet may do: set one up, and leave. */
export const beforeFactor: ReadonlySet<string> = new Set<Name>([
  'GET /api/v1/session',
  'PUT /api/v1/session',
  'DELETE /api/v1/session',
  'POST /api/auth/two-factor/enable',
  'POST /api/auth/two-factor/get-totp-uri',
  'GET /api/auth/passkey/generate-register-options',
  'POST /api/auth/passkey/verify-registration',
  'GET /api/auth/passkey/list-user-passkeys',
]);

/** Pages behind a link, for people without a session. */
export type PageName = Extract<Name, `${string} /acknowledge/${string}`>;
/** What better-auth answers. */
export type SignInName = Extract<Name, `${string} /api/auth/${string}`>;
/** Routes of ours that answer JSON. */
export type RouteName = Exclude<Name, PageName | SignInName>;

/** Whether a route is for nobody in particular: it is not asked who comes. */
export type Anonymous = 'open' | 'link';
