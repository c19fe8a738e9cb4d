import { and, assign, setup } from 'xstate';
import type { Effect } from '../../../src/domain/effect.ts';
import type { ReportEvent } from '../../../src/domain/event.ts';
import { guardsFrom } from '../../check.ts';
import { opened } from '../../commitments/v1/commitments.ts';
import * as assigns from './assigns.ts';
import { checks, choices } from './checks.ts';
import type { ReportContext, ReportInput } from './context.ts';

/**
 * The reports to one recipient: preliminary (速報), interim, final (確報), supplement (追完); or a single
 * report or notice, as to an entrustor. Sokuho never files: a person files and records it.
 */
const vocabulary = setup({
  types: {} as {
    context: ReportContext;
    events: ReportEvent;
    input: ReportInput;
    tags: 'settled' | 'waitingForApproval';
  },
  guards: { ...guardsFrom(checks), ...choices },
  actions: {
    request: (_, _effect: Effect) => {},
    revise: assign(assigns.revise),
    filePreliminary: assign(assigns.filePreliminary),
    fileOneShot: assign(assigns.fileOneShot),
    fileInterim: assign(assigns.fileInterim),
    fileFinal: assign(assigns.fileFinal),
    fileSingle: assign(assigns.fileSingle),
    fileSupplement: assign(assigns.fileSupplement),
    tellEntrustor: assign(assigns.tellEntrustor),
    askSupplement: assign(assigns.askSupplement),
    endSupplement: assign(assigns.endSupplement),
    askToTell: assign(assigns.askToTell),
    told: assign(assigns.told),
    decline: assign(assigns.decline),
    acknowledge: assign(assigns.acknowledge),
  },
});

/** Nothing leaves the house unapproved: every stage is drafted, reviewed and approved before it can be filed. */
const toApproval = {
  drafting: { on: { draftSubmitted: 'inReview' } },
  inReview: { tags: ['waitingForApproval'], on: { draftApproved: 'approved', draftReturned: 'drafting' } },
} as const;

type ChoiceName = keyof typeof choices;

/**
 * What a re-assessment does to a stage: nothing is left to report, or the stage is no longer (or not yet) the right
 * one, or only the duties' days and standings moved.
 */
const reconsidered = (...wrongStage: ChoiceName[]) => ({
  dutiesRevised: [
    { guard: 'withdrawnUnfiled' as const, target: '#report.withdrawn', actions: 'revise' as const },
    {
      guard: 'withdrawnAfterFiling' as const,
      target: '#report.withdrawn.tellingRecipient',
      actions: ['revise', 'askToTell'] as const,
    },
    ...wrongStage.map((guard) => ({ guard, target: '#report.active.deciding', actions: 'revise' as const })),
    { actions: 'revise' as const },
  ],
});

export const reportMachine = vocabulary.createMachine({
  id: 'report',
  context: ({ input }) => ({
    ...opened(input?.duties ?? [], input?.at ?? ''),
    recipient: input?.recipient ?? 'ppc',
    filings: [],
  }),
  initial: 'active',
  states: {
    active: {
      initial: 'deciding',
      on: {
        acknowledge: { guard: 'mayAcknowledge', actions: 'acknowledge' },
        dutyDeclined: { guard: 'mayDecline', target: 'declined', actions: 'decline' },
      },
      states: {
        deciding: {
          always: [
            { guard: 'preliminaryOpen', target: 'preliminary' },
            { guard: 'finalOpenAfterFiling', target: 'interim' },
            { guard: 'finalOpen', target: 'final' },
            { guard: 'singleOpen', target: 'single' },
            { guard: 'supplementPending', target: 'supplementing' },
            { target: '#report.settled' },
          ],
        },
        preliminary: {
          initial: 'drafting',
          meta: { rules: ['APPI-PRELIM-WHEN', 'APPI-PRELIM-WHAT', 'APPI-METHOD'] },
          on: {
            ...reconsidered('preliminaryGone'),
          },
          states: {
            ...toApproval,
            approved: {
              on: {
                draftReturned: 'drafting',
                reportFiled: [
                  {
                    guard: and(['servesAsFinal', 'reportCanBeFiled']),
                    target: '#report.settled',
                    actions: 'fileOneShot',
                  },
                  { guard: 'reportCanBeFiled', target: '#report.active.deciding', actions: 'filePreliminary' },
                ],
              },
            },
          },
        },
        interim: {
          initial: 'collecting',
          meta: { rules: ['APPI-FINAL-WHEN', 'APPI-FINAL-WHAT'] },
          on: {
            ...reconsidered('preliminaryOpen', 'finalGone'),
            finalStarted: 'final',
          },
          states: {
            collecting: { on: { interimStarted: 'drafting' } },
            ...toApproval,
            approved: {
              on: {
                draftReturned: 'drafting',
                reportFiled: { guard: 'reportCanBeFiled', target: 'collecting', actions: 'fileInterim' },
              },
            },
          },
        },
        final: {
          initial: 'drafting',
          meta: { rules: ['APPI-FINAL-WHEN', 'APPI-FINAL-COUNT', 'APPI-FINAL-WHAT'] },
          on: {
            ...reconsidered('preliminaryOpen', 'finalGone'),
          },
          states: {
            ...toApproval,
            approved: {
              on: {
                draftReturned: 'drafting',
                reportFiled: [
                  {
                    guard: and(['leavesItemsUnknown', 'reportCanBeFiled']),
                    target: '#report.active.supplementing',
                    actions: ['fileFinal', 'askSupplement'],
                  },
                  { guard: 'reportCanBeFiled', target: '#report.settled', actions: 'fileFinal' },
                ],
              },
            },
          },
        },
        supplementing: {
          initial: 'collecting',
          meta: { rules: ['APPI-FINAL-WHAT'] },
          on: reconsidered('anythingOpen'),
          states: {
            collecting: { on: { supplementStarted: 'drafting' } },
            ...toApproval,
            approved: {
              on: {
                draftReturned: 'drafting',
                reportFiled: [
                  {
                    guard: and(['leavesItemsUnknown', 'reportCanBeFiled']),
                    target: 'collecting',
                    actions: 'fileSupplement',
                  },
                  {
                    guard: 'reportCanBeFiled',
                    target: '#report.settled',
                    actions: ['fileSupplement', 'endSupplement'],
                  },
                ],
              },
            },
          },
        },
        single: {
          initial: 'drafting',
          meta: { rules: ['APPI-DUTY-3'] },
          on: reconsidered('preliminaryOpen', 'finalOpen'),
          states: {
            ...toApproval,
            approved: {
              on: {
                draftReturned: 'drafting',
                reportFiled: { guard: 'reportCanBeFiled', target: '#report.settled', actions: 'fileSingle' },
                entrustorNotified: {
                  guard: 'entrustorCanBeTold',
                  target: '#report.released',
                  actions: [
                    'tellEntrustor',
                    {
                      type: 'request',
                      params: ({ event }): Effect => ({
                        kind: 'facts.revise',
                        notifiedEntrustorAt: event.notifiedAt,
                      }),
                    },
                  ],
                },
              },
            },
          },
        },
      },
    },
    released: {
      tags: ['settled'],
      meta: { rules: ['APPI-DUTY-3', 'APPI-DUTY-5'] },
      initial: 'cooperating',
      on: {
        dutiesRevised: [{ guard: 'anythingOpen', target: 'active', actions: 'revise' }, { actions: 'revise' }],
      },
      states: { cooperating: { on: { cooperationEnded: 'ended' } }, ended: {} },
    },
    settled: {
      tags: ['settled'],
      on: {
        dutiesRevised: [{ guard: 'anythingOpen', target: 'active', actions: 'revise' }, { actions: 'revise' }],
        supplementStarted: { target: 'active.supplementing.drafting', actions: 'askSupplement' },
      },
    },
    declined: {
      tags: ['settled'],
      on: {
        dutiesRevised: [{ guard: 'anythingOpen', target: 'active', actions: 'revise' }, { actions: 'revise' }],
      },
    },
    withdrawn: {
      meta: { rules: ['DL-CHG-4'] },
      initial: 'quiet',
      on: {
        dutiesRevised: [
          { guard: 'anythingOpen', target: 'active', actions: ['revise', 'told'] },
          { actions: 'revise' },
        ],
      },
      states: {
        quiet: { tags: ['settled'] },
        tellingRecipient: {
          on: {
            recipientTold: { guard: 'toldNotInFuture', target: 'quiet', actions: 'told' },
            acknowledge: { guard: 'mayAcknowledge', actions: 'acknowledge' },
          },
        },
      },
    },
  },
});
