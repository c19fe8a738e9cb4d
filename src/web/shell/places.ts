import type { ComponentType } from 'react';
import type { Permission } from '../../domain/access.ts';
import { Board, Envelope, Gear, Graph, People, Plus, Question, Scroll, Tasks } from '../parts/icons.tsx';
import type { WordId } from '../words/ids.ts';

/** Where the navigation leads, and what one must be allowed to go there. */
export interface Place {
  to: '/' | '/tasks' | '/incidents/new' | '/mailbox' | '/machines' | '/people' | '/settings' | '/audit' | '/help';
  label: WordId;
  /** Below an icon on a phone. */
  short?: WordId;
  icon: ComponentType;
  needs?: Permission;
  /** Only this address, not those below it. */
  exact?: boolean;
}

/** What is done every day; on a phone at hand below. */
export const daily: readonly Place[] = [
  { to: '/', label: 'shell.board', short: 'shell.board.short', icon: Board, needs: 'incident.read', exact: true },
  { to: '/tasks', label: 'shell.tasks', short: 'shell.tasks.short', icon: Tasks, needs: 'incident.read' },
  {
    to: '/incidents/new',
    label: 'shell.newIncident',
    short: 'shell.newIncident.short',
    icon: Plus,
    needs: 'incident.report',
  },
];

export const seldom: readonly Place[] = [
  { to: '/mailbox', label: 'shell.mailbox', icon: Envelope, needs: 'settings.read' },
  { to: '/machines', label: 'shell.machines', icon: Graph, needs: 'settings.read' },
  { to: '/people', label: 'shell.people', icon: People, needs: 'settings.read' },
  { to: '/settings', label: 'shell.settings', icon: Gear, needs: 'settings.read' },
  { to: '/audit', label: 'shell.audit', icon: Scroll, needs: 'audit.read' },
  { to: '/help', label: 'shell.help', icon: Question },
];
