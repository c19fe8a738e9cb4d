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
    submitDraft: assign(assigns.submitDraft),
    approveDraft: assign(assigns.approveDraft),
    dropDraft: assign(assigns.dropDraft),
    askRefile: assign(assigns.askRefile),
    refiled: assign(assigns.refiled),
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

const revisedDraft = { draftRevised: { target: 'inReview', actions: 'submitDraft' } } as const;
const returnedDraft = { draftReturned: { target: 'drafting', actions: 'dropDraft' } } as const;

/** Nothing leaves the house unapproved: every stage is drafted, reviewed and approved before it can be filed. */
const toApproval = {
  drafting: { on: { draftSubmitted: { target: 'inReview', actions: 'submitDraft' } } },
  inReview: {
    tags: ['waitingForApproval'],
    on: {
      draftApproved: { guard: 'mayApprove', target: 'approved', actions: 'approveDraft' },
      ...revisedDraft,
      ...returnedDraft,
    },
  },
} as const;

type FiledAs = 'fileOneShot' | 'filePreliminary' | 'fileInterim' | 'fileFinal' | 'fileSingle' | 'fileSupplement';

/** One way a filing goes: where to, recorded as what, chosen by which condition. */
interface Filed {
  when?: 'servesAsFinal' | 'leavesItemsUnknown';
  target: string;
  as: FiledAs;
  also?: 'askSupplement' | 'endSupplement';
  /** An interim or a supplement has no due day to miss. */
  anyTime?: true;
}

const filedBy = (filings: Filed[], more: 'askRefile'[] = []) =>
  filings.map(({ when, target, as, also, anyTime }) => {
    const conditions: ('servesAsFinal' | 'leavesItemsUnknown' | 'reportCanBeFiled' | 'lateIsExplained')[] = [
      ...(when ? [when] : []),
      'reportCanBeFiled',
      ...(anyTime ? [] : ['lateIsExplained' as const]),
    ];
    return { guard: and(conditions), target, actions: [as, ...(also ? [also] : []), 'dropDraft' as const, ...more] };
  });

/** Approved, and so to be filed: on the portal, or by another route while the portal is down. */
const toFiling = (...filings: Filed[]) => ({
  approved: {
    on: {
      ...revisedDraft,
      ...returnedDraft,
      reportFiled: filedBy(filings),
      portalFailed: 'portalDown',
    },
  },
  portalDown: {
    meta: { rules: ['APPI-METHOD'] },
    on: {
      portalRecovered: 'approved',
      reportFiled: filedBy(filings),
      filedByOtherRoute: filedBy(filings, ['askRefile']),
    },
  },
});

const single = toFiling({ target: '#report.settled', as: 'fileSingle' });

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
    draft: null,
  }),
  initial: 'active',
  on: {
    acknowledge: { guard: 'mayAcknowledge', actions: 'acknowledge' },
    reportRefiled: { guard: and(['refilePending', 'refiledNotInFuture']), actions: 'refiled' },
  },
  states: {
    active: {
      initial: 'deciding',
      on: {
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
          meta: {
            rules: ['APPI-PRELIM-WHEN', 'APPI-PRELIM-WHAT', 'APPI-METHOD', 'MN-PRELIM', 'PM-PRELIM', 'COOP-RECIP'],
          },
          on: {
            ...reconsidered('preliminaryGone'),
          },
          states: {
            ...toApproval,
            ...toFiling(
              { when: 'servesAsFinal', target: '#report.settled', as: 'fileOneShot' },
              { target: '#report.active.deciding', as: 'filePreliminary' },
            ),
          },
        },
        interim: {
          initial: 'collecting',
          meta: { rules: ['APPI-FINAL-WHEN', 'APPI-FINAL-WHAT', 'MN-FINAL', 'PM-FINAL', 'COOP-RECIP'] },
          on: {
            ...reconsidered('preliminaryOpen', 'finalGone'),
            finalStarted: 'final',
          },
          states: {
            collecting: { on: { interimStarted: 'drafting' } },
            ...toApproval,
            ...toFiling({ target: 'collecting', as: 'fileInterim', anyTime: true }),
          },
        },
        final: {
          initial: 'drafting',
          meta: {
            rules: ['APPI-FINAL-WHEN', 'APPI-FINAL-COUNT', 'APPI-FINAL-WHAT', 'MN-FINAL', 'PM-FINAL', 'COOP-RECIP'],
          },
          on: {
            ...reconsidered('preliminaryOpen', 'finalGone'),
          },
          states: {
            ...toApproval,
            ...toFiling(
              {
                when: 'leavesItemsUnknown',
                target: '#report.active.supplementing',
                as: 'fileFinal',
                also: 'askSupplement',
              },
              { target: '#report.settled', as: 'fileFinal' },
            ),
          },
        },
        supplementing: {
          initial: 'collecting',
          meta: { rules: ['APPI-FINAL-WHAT', 'MN-SUPPLEMENT'] },
          on: reconsidered('anythingOpen'),
          states: {
            collecting: { on: { supplementStarted: 'drafting' } },
            ...toApproval,
            ...toFiling(
              { when: 'leavesItemsUnknown', target: 'collecting', as: 'fileSupplement', anyTime: true },
              { target: '#report.settled', as: 'fileSupplement', also: 'endSupplement', anyTime: true },
            ),
          },
        },
        single: {
          initial: 'drafting',
          meta: { rules: ['APPI-DUTY-3', 'MN-EFFORT', 'MN15-GRAVE', 'MN15-REPORT-A', 'MB-REPORT-BODY', 'JP-RESP'] },
          on: reconsidered('preliminaryOpen', 'finalOpen'),
          states: {
            ...toApproval,
            ...single,
            approved: {
              on: {
                ...single.approved.on,
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
        supplementStarted: {
          guard: 'somethingFiled',
          target: 'active.supplementing.drafting',
          actions: 'askSupplement',
        },
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
          },
        },
      },
    },
  },
});
