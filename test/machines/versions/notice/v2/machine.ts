import { assign, setup } from 'xstate';
import { guardsFrom } from '../../../../../machines/check.ts';
import { opened } from '../../../../../machines/commitments/v1/commitments.ts';
import type { Effect } from '../../../../../src/domain/effect.ts';
import * as assigns from './assigns.ts';
import { checks, choices } from './checks.ts';
import type { Event, NoticeContext, NoticeInput } from './context.ts';

/**
 * A second version, for the tests of versions: a state has another name, the context one more field, and a region was
 * added that asks for something on entry. The notice to the affected individuals (本人への通知): told directly, or, where that is difficult, covered by a
 * substitute measure (代替措置). It is done when every person is in one of the two. It may be deferred, never forgotten.
 */
const vocabulary = setup({
  types: {} as {
    context: NoticeContext;
    events: Event;
    input: NoticeInput;
    tags: 'settled' | 'waitingForApproval';
  },
  guards: { ...guardsFrom(checks), ...choices },
  actions: {
    request: (_, _effect: Effect) => {},
    revise: assign(assigns.revise),
    submitDraft: assign(assigns.submitDraft),
    approveDraft: assign(assigns.approveDraft),
    dropDraft: assign(assigns.dropDraft),
    count: assign(assigns.count),
    reach: assign(assigns.reach),
    groundSubstitute: assign(assigns.groundSubstitute),
    startSubstitute: assign(assigns.startSubstitute),
    proveSubstitute: assign(assigns.proveSubstitute),
    dropSubstitute: assign(assigns.dropSubstitute),
    reopen: assign(assigns.reopen),
    askToRecheck: assign(assigns.askToRecheck),
    countPostponement: assign(assigns.countPostponement),
    askToTell: assign(assigns.askToTell),
    endTelling: assign(assigns.endTelling),
    endRecheck: assign(assigns.endRecheck),
    complete: assign(assigns.complete),
    decline: assign(assigns.decline),
    acknowledge: assign(assigns.acknowledge),
  },
});

export const noticeMachine = vocabulary.createMachine({
  id: 'notice',
  context: ({ input }) => ({
    ...opened(input?.duties ?? [], input?.at ?? ''),
    total: null,
    reached: 0,
    bySubstitute: 0,
    substitute: null,
    postponements: 0,
    draft: null,
  }),
  initial: 'active',
  states: {
    active: {
      initial: 'preparing',
      meta: { rules: ['APPI-NOTICE-1', 'APPI-NOTICE-WHEN'] },
      on: {
        dutiesRevised: [
          { guard: 'dutyGone', target: 'withdrawn', actions: ['revise', 'endRecheck', 'dropSubstitute'] },
          { actions: 'revise' },
        ],
        personsCounted: { guard: 'totalFits', actions: 'count' },
        acknowledge: { guard: 'mayAcknowledge', actions: 'acknowledge' },
        dutyDeclined: { guard: 'mayDecline', target: 'declined', actions: ['decline', 'endRecheck', 'dropSubstitute'] },
      },
      states: {
        preparing: {
          meta: { rules: ['APPI-NOTICE-WHAT', 'APPI-NOTICE-HOW'] },
          on: {
            draftSubmitted: { target: 'inReview', actions: 'submitDraft' },
            noticeDeferred: {
              guard: 'recheckLaterThanToday',
              target: 'postponed',
              actions: ['askToRecheck', 'countPostponement'],
            },
          },
        },
        postponed: {
          meta: { rules: ['APPI-NOTICE-DEFER-1', 'APPI-NOTICE-DEFER-2'] },
          on: {
            deferralRechecked: { guard: 'recheckLaterThanToday', actions: 'askToRecheck' },
            deferralEnded: { target: 'preparing', actions: 'endRecheck' },
          },
        },
        inReview: {
          tags: ['waitingForApproval'],
          on: {
            draftApproved: { guard: 'mayApprove', target: 'delivering', actions: 'approveDraft' },
            draftRevised: { target: 'inReview', actions: 'submitDraft' },
            draftReturned: { target: 'preparing', actions: 'dropDraft' },
          },
        },
        delivering: {
          type: 'parallel',
          on: { noticeCompleted: { guard: 'everyoneCovered', target: '#notice.settled', actions: 'complete' } },
          states: {
            direct: {
              initial: 'sending',
              states: {
                sending: { on: { noticesDelivered: { guard: 'reachedFits', target: 'reached', actions: 'reach' } } },
                reached: { on: { noticesDelivered: { guard: 'reachedFits', actions: 'reach' } } },
              },
            },
            recipient: {
              initial: 'toTell',
              states: {
                toTell: { entry: 'askToTell', exit: 'endTelling', on: { recipientTold: 'told' } },
                told: {},
              },
            },
            substitute: {
              initial: 'notNeeded',
              meta: { rules: ['APPI-NOTICE-ALT', 'APPI-NOTICE-ALT-2'] },
              states: {
                notNeeded: {
                  on: {
                    substituteGrounded: { guard: 'substituteFits', target: 'grounded', actions: 'groundSubstitute' },
                  },
                },
                grounded: {
                  on: {
                    substituteGrounded: { guard: 'substituteFits', actions: 'groundSubstitute' },
                    substituteDropped: { target: 'notNeeded', actions: 'dropSubstitute' },
                    draftSubmitted: { target: 'inReview', actions: 'submitDraft' },
                  },
                },
                inReview: {
                  tags: ['waitingForApproval'],
                  on: {
                    draftApproved: { guard: 'mayApprove', target: 'approved', actions: 'approveDraft' },
                    draftRevised: { target: 'inReview', actions: 'submitDraft' },
                    draftReturned: { target: 'grounded', actions: 'dropDraft' },
                    substituteDropped: { target: 'notNeeded', actions: 'dropSubstitute' },
                  },
                },
                approved: {
                  on: {
                    draftRevised: { target: 'inReview', actions: 'submitDraft' },
                    draftReturned: { target: 'grounded', actions: 'dropDraft' },
                    substituteDropped: { target: 'notNeeded', actions: 'dropSubstitute' },
                    substituteStarted: { guard: 'startedNotInFuture', target: 'running', actions: 'startSubstitute' },
                  },
                },
                running: {
                  on: {
                    substituteProven: { target: 'proven', actions: 'proveSubstitute' },
                    substituteDropped: { target: 'notNeeded', actions: 'dropSubstitute' },
                  },
                },
                proven: {
                  on: {
                    substituteGrounded: { guard: 'substituteFits', target: 'grounded', actions: 'groundSubstitute' },
                  },
                },
              },
            },
          },
        },
      },
    },
    settled: {
      tags: ['settled'],
      on: {
        personsCounted: { guard: 'morePersons', target: 'active', actions: ['count', 'reopen'] },
        dutiesRevised: [{ guard: 'dutyOpen', target: 'active', actions: 'revise' }, { actions: 'revise' }],
      },
    },
    declined: {
      tags: ['settled'],
      on: {
        dutiesRevised: [{ guard: 'dutyOpen', target: 'active', actions: 'revise' }, { actions: 'revise' }],
      },
    },
    withdrawn: {
      tags: ['settled'],
      meta: { rules: ['APPI-NOTICE-CANCEL'] },
      on: {
        dutiesRevised: [{ guard: 'dutyOpen', target: 'active', actions: 'revise' }, { actions: 'revise' }],
      },
    },
  },
});
