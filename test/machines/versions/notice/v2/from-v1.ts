import type { FromPrevious } from '../../../../../machines/migration.ts';
import type { NoticeContext as Before } from '../../../../../machines/notice/v1/context.ts';
import type { NoticeContext } from './context.ts';

export const fromV1: FromPrevious<Before> = {
  states: { 'active.deferred': 'active.postponed' },
  context: (before): NoticeContext => ({
    ...before,
    postponements: before.tasks.some(({ id }) => id === 'recheckDeferral') ? 1 : 0,
  }),
};
