import { and, assign, setup } from 'xstate';
import type { Effect } from '../../../src/domain/effect.ts';
import type { IncidentEvent } from '../../../src/domain/event.ts';
import { guardsFrom } from '../../check.ts';
import { opened } from '../../commitments/v1/commitments.ts';
import * as assigns from './assigns.ts';
import { checks, choices } from './checks.ts';
import type { IncidentContext, IncidentInput } from './context.ts';

/**
 * The incident itself, from "someone noticed" to "closed" (APPI-STEPS). Publication and consulting the police
 * are regions beside its course, because they can fall due in any phase of it (ADR 0006).
 */
const vocabulary = setup({
  types: {} as {
    context: IncidentContext;
    events: IncidentEvent;
    input: IncidentInput;
    tags: 'settled' | 'waitingForApproval' | 'over';
  },
  guards: { ...guardsFrom(checks), ...choices },
  actions: {
    request: (_, _effect: Effect) => {},
    revise: assign(assigns.revise),
    submitDraft: assign(assigns.submitDraft),
    approveDraft: assign(assigns.approveDraft),
    dropDraft: assign(assigns.dropDraft),
    publish: assign(assigns.publish),
    consultPolice: assign(assigns.consultPolice),
    declinePublication: assign(assigns.declinePublication),
    declinePolice: assign(assigns.declinePolice),
    acknowledge: assign(assigns.acknowledge),
    keepReason: assign(assigns.keepReason),
    nameEntrustors: assign(assigns.nameEntrustors),
  },
});

/** It may turn out to be no incident, or the same as another. */
const endable = {
  mergedInto: { target: '#incident.course.merged', actions: 'keepReason' },
  incidentDismissed: { guard: 'nothingOpen', target: '#incident.course.dismissed', actions: 'keepReason' },
} as const;

export const incidentMachine = vocabulary.createMachine({
  id: 'incident',
  context: ({ input }) => ({
    ...opened(input?.duties ?? [], input?.at ?? ''),
    reason: null,
    draft: null,
    entrustors: [],
  }),
  type: 'parallel',
  on: {
    acknowledge: { guard: 'mayAcknowledge', actions: 'acknowledge' },
    entrustorsNamed: {
      guard: 'noEntrustorDropped',
      actions: [
        'nameEntrustors',
        {
          type: 'request',
          params: ({ event }): Effect => ({ kind: 'entrustors.open', count: event.names.length }),
        },
      ],
    },
  },
  states: {
    course: {
      initial: 'detected',
      states: {
        detected: {
          meta: { rules: ['APPI-STEPS', 'APPI-KNOW'] },
          on: { internallyReported: 'reportedInternally', ...endable },
        },
        reportedInternally: {
          meta: { rules: ['APPI-STEPS'] },
          on: { responseStarted: 'responding', ...endable },
        },
        responding: {
          type: 'parallel',
          meta: { rules: ['APPI-STEPS'] },
          on: endable,
          onDone: 'reviewing',
          states: {
            containment: {
              initial: 'spreading',
              states: { spreading: { on: { spreadContained: 'contained' } }, contained: { type: 'final' } },
            },
            investigation: {
              initial: 'factFinding',
              states: {
                factFinding: { on: { factsEstablished: 'cause' } },
                cause: { on: { causeIdentified: 'scope' } },
                scope: { on: { scopeIdentified: 'investigated' } },
                investigated: { type: 'final' },
              },
            },
            prevention: {
              initial: 'considering',
              states: {
                considering: { on: { preventionDecided: 'implementing' } },
                implementing: { on: { preventionCarriedOut: 'inPlace', preventionScheduled: 'scheduled' } },
                inPlace: { type: 'final' },
                scheduled: { type: 'final' },
              },
            },
          },
        },
        reviewing: {
          on: {
            mergedInto: endable.mergedInto,
            incidentClosed: { guard: 'nothingOpen', target: 'closed' },
            responseResumed: { target: 'responding', actions: 'keepReason' },
          },
        },
        closed: {
          tags: ['over'],
          on: { incidentReopened: { target: 'responding', actions: 'keepReason' } },
        },
        merged: {
          tags: ['over'],
          on: { incidentReopened: { target: 'detected', actions: 'keepReason' } },
        },
        dismissed: {
          tags: ['over'],
          on: { incidentReopened: { target: 'detected', actions: 'keepReason' } },
        },
      },
    },
    publication: {
      initial: 'deciding',
      meta: { rules: ['APPI-PUBLISH', 'APPI-NOTICE-ALT'] },
      on: { dutiesRevised: { actions: 'revise' } },
      states: {
        deciding: { always: [{ guard: 'publicationOpen', target: 'preparing' }, { target: 'notListed' }] },
        notListed: {
          tags: ['settled'],
          on: {
            dutiesRevised: [
              { guard: 'publicationOpen', target: 'preparing', actions: 'revise' },
              { actions: 'revise' },
            ],
          },
        },
        preparing: {
          initial: 'drafting',
          on: {
            dutiesRevised: [
              { guard: 'publicationClosed', target: 'notListed', actions: 'revise' },
              { actions: 'revise' },
            ],
            dutyDeclined: {
              guard: and(['namesPublication', 'mayDeclinePublication']),
              target: 'declined',
              actions: 'declinePublication',
            },
          },
          states: {
            drafting: { on: { draftSubmitted: { target: 'inReview', actions: 'submitDraft' } } },
            inReview: {
              tags: ['waitingForApproval'],
              on: {
                draftApproved: { guard: 'mayApprove', target: 'approved', actions: 'approveDraft' },
                draftRevised: { target: 'inReview', actions: 'submitDraft' },
                draftReturned: { target: 'drafting', actions: 'dropDraft' },
              },
            },
            approved: {
              on: {
                draftRevised: { target: 'inReview', actions: 'submitDraft' },
                draftReturned: { target: 'drafting', actions: 'dropDraft' },
                published: {
                  guard: 'publishedNotInFuture',
                  target: '#incident.publication.published',
                  actions: 'publish',
                },
              },
            },
          },
        },
        published: { tags: ['settled'] },
        declined: {
          tags: ['settled'],
          on: {
            dutiesRevised: [
              { guard: 'publicationOpen', target: 'preparing', actions: 'revise' },
              { actions: 'revise' },
            ],
          },
        },
      },
    },
    police: {
      initial: 'deciding',
      meta: { rules: ['OTH-POLICE'] },
      states: {
        deciding: { always: [{ guard: 'policeOpen', target: 'toConsult' }, { target: 'notListed' }] },
        notListed: { tags: ['settled'], on: { dutiesRevised: { guard: 'policeOpen', target: 'toConsult' } } },
        toConsult: {
          on: {
            dutiesRevised: { guard: 'policeClosed', target: 'notListed' },
            policeConsulted: { target: 'consulted', actions: 'consultPolice' },
            dutyDeclined: {
              guard: and(['namesPolice', 'mayDeclinePolice']),
              target: 'declined',
              actions: 'declinePolice',
            },
          },
        },
        consulted: { tags: ['settled'] },
        declined: { tags: ['settled'], on: { dutiesRevised: { guard: 'policeOpen', target: 'toConsult' } } },
      },
    },
  },
});
