import {
  acknowledged,
  declined,
  revised,
  settled,
  withoutTask,
  withTask,
} from '../../../../../machines/commitments/v1/commitments.ts';
import { approved, dropped, submitted } from '../../../../../machines/drafts/v1/draft.ts';
import type { Args, NoticeContext } from './context.ts';

type Assign = (args: Args) => Partial<NoticeContext>;

export const submitDraft: Assign = ({ event }) =>
  event.type === 'draftSubmitted' || event.type === 'draftRevised' ? submitted(event) : {};

export const approveDraft: Assign = ({ context, event }) =>
  event.type === 'draftApproved' ? approved(context, event) : {};

export const dropDraft: Assign = () => dropped;

export const revise: Assign = ({ context, event }) =>
  event.type === 'dutiesRevised' ? { duties: revised(context.duties, event.duties, event.at) } : {};

export const count: Assign = ({ event }) => (event.type === 'personsCounted' ? { total: event.total } : {});

export const reach: Assign = ({ event }) => (event.type === 'noticesDelivered' ? { reached: event.reached } : {});

export const groundSubstitute: Assign = ({ event }) =>
  event.type === 'substituteGrounded'
    ? { substitute: { ground: event.ground, persons: event.persons, measures: [] } }
    : {};

export const startSubstitute: Assign = ({ context, event }) =>
  event.type === 'substituteStarted' && context.substitute
    ? { substitute: { ...context.substitute, measures: event.measures } }
    : {};

/** The measure turned out not to be needed: nobody is covered by it. */
export const dropSubstitute: Assign = () => ({ substitute: null });

/** More persons turned up after everybody was told: the notice is owed to them. */
export const reopen: Assign = ({ context, event }) => ({
  duties: context.duties.map((duty) =>
    duty.state === 'settled' ? { ...duty, state: 'open', openedAt: event.at, acknowledgedAt: null } : duty,
  ),
});

export const proveSubstitute: Assign = ({ context }) => ({
  bySubstitute: context.bySubstitute + (context.substitute?.persons ?? 0),
  substitute: null,
});

export const askToRecheck: Assign = ({ context, event }) =>
  'recheckOn' in event ? { tasks: withTask(context.tasks, 'recheckDeferral', event.at, event.recheckOn) } : {};

export const countPostponement: Assign = ({ context }) => ({ postponements: context.postponements + 1 });

export const askToTell: Assign = ({ context, event }) => ({
  tasks: withTask(context.tasks, 'tellRecipient', event.at),
});

export const endTelling: Assign = ({ context }) => ({ tasks: withoutTask(context.tasks, 'tellRecipient') });

export const endRecheck: Assign = ({ context }) => ({ tasks: withoutTask(context.tasks, 'recheckDeferral') });

export const complete: Assign = ({ context }) => ({ duties: settled(context.duties) });

export const decline: Assign = ({ context }) => ({ duties: declined(context.duties) });

export const acknowledge: Assign = ({ context, event }) => acknowledged(context, event);
