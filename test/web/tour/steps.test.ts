import { expect, it } from 'vitest';
import { permissionsOf } from '../../../src/people/permissions.ts';
import { stepsFor } from '../../../src/web/tour/steps.ts';

const idsFor = (roles: Parameters<typeof permissionsOf>[0], hasIncident = true) =>
  stepsFor(permissionsOf(roles), hasIncident).map(({ id }) => id);

it('an operator is shown everything', () => {
  expect(idsFor(['operator'])).toEqual([
    'board',
    'filters',
    'incident',
    'deadlines',
    'forecast',
    'tasks',
    'mailbox',
    'new',
    'help',
  ]);
});

it('nobody is shown what they may not open', () => {
  expect(idsFor(['auditor'])).not.toContain('new');
  expect(idsFor(['finder'])).not.toContain('mailbox');
});

it('without an incident there is no page of one to show', () => {
  expect(idsFor(['operator'], false)).toEqual(['board', 'filters', 'tasks', 'mailbox', 'new', 'help']);
});
