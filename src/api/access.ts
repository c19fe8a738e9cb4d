/**
 * Who may use each route: `open` everybody, `key` the holder of an API key, `link` whoever
 * holds the one-time token in its path (a page), `page` everybody, and it says nothing of any incident. A route that is not listed here cannot be
 * written down: `RouteName` is the key of this table, and a test walks the app against it.
 */
export const access = {
  'GET /health': 'open',
  'GET /metrics': 'key',
  'GET /api/v1/openapi.json': 'open',
  'POST /api/v1/assessments': 'key',
  'POST /api/v1/assessments/questions': 'key',
  'POST /api/v1/assessments/candidates': 'key',
  'POST /api/v1/deadlines': 'key',
  'GET /api/v1/law/report-items': 'key',
  'GET /api/v1/incidents': 'key',
  'POST /api/v1/incidents': 'key',
  'GET /api/v1/incidents.csv': 'key',
  'GET /api/v1/incidents/{id}': 'key',
  'POST /api/v1/incidents/{id}/events': 'key',
  'GET /api/v1/incidents/{id}/events': 'key',
  'PUT /api/v1/incidents/{id}/facts': 'key',
  'GET /api/v1/incidents/{id}/facts': 'key',
  'GET /api/v1/incidents/{id}/upgrade': 'key',
  'POST /api/v1/incidents/{id}/upgrade': 'key',
  'GET /api/v1/incidents/{id}/why': 'key',
  'GET /api/v1/incidents/{id}/timers': 'key',
  'GET /api/v1/incidents/{id}/ledger': 'key',
  'GET /api/v1/incidents/{id}/graph': 'key',
  'GET /api/v1/incidents/{id}/links': 'key',
  'POST /api/v1/incidents/{id}/links': 'key',
  'POST /api/v1/incidents/{id}/merge': 'key',
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
  'GET /api/v1/approval': 'key',
  'PUT /api/v1/approval': 'key',
  'GET /api/v1/settings/events': 'key',
  'GET /api/v1/settings/verification': 'key',
  'GET /api/v1/mails': 'key',
  'GET /api/v1/mails/{id}': 'key',
  'GET /api/v1/outbox': 'key',
  'POST /api/v1/outbox/hold': 'key',
  'POST /api/v1/outbox/release': 'key',
  'GET /acknowledge/{token}': 'link',
  'POST /acknowledge/{token}': 'link',
  'GET /incidents/{id}': 'page',
} as const satisfies Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`, 'open' | 'key' | 'link' | 'page'>;

type NamesOf<Who> = {
  [Name in keyof typeof access]: (typeof access)[Name] extends Who ? Name : never;
}[keyof typeof access];

/** Routes that answer JSON. */
export type RouteName = NamesOf<'open' | 'key'>;
/** Pages, where a link in a mail leads. */
export type PageName = NamesOf<'link' | 'page'>;
export type Access = (typeof access)[RouteName];
