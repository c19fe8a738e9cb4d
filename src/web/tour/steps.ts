import type { Permission } from '../../domain/access.ts';

/** The steps of the tour, in order: where each is shown, and which control it points at. */

export interface Step {
  id: 'board' | 'filters' | 'tasks' | 'new' | 'incident' | 'deadlines' | 'forecast' | 'mailbox' | 'help';
  /** The page it belongs to; left out: wherever one is. */
  page?: StepPage;
  /** CSS selectors; the first that is to be seen is pointed at, else the heading of the page. */
  targets: readonly string[];
  needs?: Permission;
}
export type StepPage = '/' | '/incidents/$id' | '/incidents/$id/deadlines' | '/incidents/$id/forecast';

/** Where the navigation has no room for an entry, as on a phone, the button of its menu. */
export const menuButton = 'nav button[aria-haspopup="dialog"]';

const all: readonly Step[] = [
  { id: 'board', page: '/', targets: ['main tbody tr', 'main h1'] },
  { id: 'filters', page: '/', targets: ['main search fieldset', 'main search'] },
  { id: 'incident', page: '/incidents/$id', targets: ['main section'] },
  { id: 'deadlines', page: '/incidents/$id/deadlines', targets: ['main nav a[href$="/deadlines"]'] },
  { id: 'forecast', page: '/incidents/$id/forecast', targets: ['main nav a[href$="/forecast"]'] },
  { id: 'tasks', page: '/', targets: ['nav a[href="/tasks"]'] },
  { id: 'mailbox', targets: ['nav a[href="/mailbox"]', menuButton], needs: 'settings.read' },
  { id: 'new', targets: ['nav a[href="/incidents/new"]'], needs: 'incident.report' },
  { id: 'help', targets: ['nav a[href="/help"]', menuButton] },
];

/** Those that can be shown to somebody: without an incident there is no page of one. */
export const stepsFor = (may: readonly Permission[], hasIncident: boolean): Step[] =>
  all.filter(({ page, needs }) => (!needs || may.includes(needs)) && (hasIncident || !page?.includes('$id')));
