/**
 * Who may use each route: `open` everybody, `key` the holder of an API key. A route that is not listed here cannot be
 * written down: `RouteName` is the key of this table, and a test walks the app against it.
 */
export const access = {
  'GET /health': 'open',
  'GET /metrics': 'key',
  'GET /api/v1/openapi.json': 'open',
  'POST /api/v1/assessments': 'key',
  'POST /api/v1/deadlines': 'key',
  'GET /api/v1/incidents': 'key',
  'POST /api/v1/incidents': 'key',
  'GET /api/v1/incidents.csv': 'key',
  'GET /api/v1/incidents/{id}': 'key',
  'POST /api/v1/incidents/{id}/events': 'key',
  'GET /api/v1/incidents/{id}/events': 'key',
  'PUT /api/v1/incidents/{id}/facts': 'key',
  'GET /api/v1/incidents/{id}/facts': 'key',
  'GET /api/v1/incidents/{id}/why': 'key',
  'GET /api/v1/incidents/{id}/timers': 'key',
  'GET /api/v1/incidents/{id}/ledger': 'key',
  'GET /api/v1/incidents/{id}/graph': 'key',
  'PUT /api/v1/incidents/{id}/mail': 'key',
  'GET /api/v1/incidents/{id}/verification': 'key',
  'GET /api/v1/machines': 'key',
  'GET /api/v1/machines/{name}/graph': 'key',
  'GET /api/v1/persons': 'key',
  'POST /api/v1/persons': 'key',
  'PUT /api/v1/persons/{id}': 'key',
  'POST /api/v1/persons/{id}/absences': 'key',
  'DELETE /api/v1/persons/{id}/absences/{absence}': 'key',
  'PUT /api/v1/persons/{id}/deputies': 'key',
  'GET /api/v1/policy': 'key',
  'PUT /api/v1/policy': 'key',
  'POST /api/v1/policy/preview': 'key',
  'GET /api/v1/calendar': 'key',
  'PUT /api/v1/calendar': 'key',
  'GET /api/v1/settings/events': 'key',
  'GET /api/v1/mails': 'key',
  'GET /api/v1/mails/{id}': 'key',
  'GET /api/v1/outbox': 'key',
  'POST /api/v1/outbox/hold': 'key',
  'POST /api/v1/outbox/release': 'key',
} as const satisfies Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`, 'open' | 'key'>;

export type RouteName = keyof typeof access;
export type Access = (typeof access)[RouteName];
