import { dayOf } from '../../../src/domain/day.ts';
import type { Refusal } from '../../../src/domain/errors.ts';
import type { ReportEvent } from '../../../src/domain/event.ts';
import type { Check, Choice } from '../../check.ts';
import { firstDue, isOpen, revised } from '../../commitments/v1/commitments.ts';
import { whyNotAcknowledge, whyNotDecline } from '../../commitments/v1/refusals.ts';
import { whyNotApprove, whyNotThisContent } from '../../drafts/v1/draft.ts';
import { type Args, finalDuties, preliminaryDuties, type ReportContext, singleDuties } from './context.ts';

const inFuture: Refusal = {
  code: 'in-the-future',
  ja: '未来の日時は記録できません。実際に行った後に記録してください。',
  en: 'That lies in the future: record it after it has happened.',
  rules: [],
};

type FilingEvent = Extract<ReportEvent, { type: 'reportFiled' | 'filedByOtherRoute' }>;
const isFiling = (event: ReportEvent): event is FilingEvent =>
  event.type === 'reportFiled' || event.type === 'filedByOtherRoute';

export const checks = {
  reportCanBeFiled: ({ context, event }) => {
    if (context.recipient === 'entrustor')
      return {
        code: 'recipient-is-entrustor',
        ja: '委託元への通知は「委託元へ通知した」(entrustorNotified)として記録します。通知により報告義務が免除されるためです。',
        en: 'Telling the entrustor is recorded as "entrustorNotified", because it releases from the report.',
        rules: ['APPI-DUTY-3'],
      };
    if ('filedOn' in event && event.filedOn > dayOf(event.at)) return inFuture;
    if (!isFiling(event)) return null;
    if (event.complete && (event.unknownItems ?? []).length > 0)
      return {
        code: 'complete-with-gaps',
        ja: '不明な事項があるため、確報を兼ねる報告(complete)にはできません。',
        en: 'With items unknown it cannot serve as the final as well (complete).',
        rules: ['APPI-ONE-SHOT'],
      };
    return whyNotThisContent(context, event);
  },
  lateIsExplained: ({ context, event }) => {
    if (!isFiling(event) || event.probe || event.lateReason) return null;
    const due = firstDue(context.duties, ...preliminaryDuties) ?? firstDue(context.duties);
    if (!due || event.filedOn <= due) return null;
    const late = context.duties.filter(({ ref, state }) => state === 'open' && ref.due === due);
    return {
      code: 'late-reason-needed',
      ja: `期限(${due})を過ぎた提出です。遅れた理由(lateReason)を記録してください。`,
      en: `This was filed after its due day (${due}): record why it is late (lateReason).`,
      rules: [...new Set(late.flatMap(({ ref }) => ref.rules))],
    };
  },
  mayApprove: ({ context, event }) => whyNotApprove(context, context.duties, event),
  somethingFiled: ({ context }) =>
    context.filings.length > 0
      ? null
      : {
          code: 'nothing-filed',
          ja: 'まだ何も提出していないため、追完するものがありません。',
          en: 'Nothing was filed yet, so there is nothing to supplement.',
          rules: ['APPI-FINAL-WHAT'],
        },
  refiledNotInFuture: ({ event }) =>
    event.type === 'reportRefiled' && event.filedOn > dayOf(event.at) ? inFuture : null,
  entrustorCanBeTold: ({ context, event }) => {
    if (context.recipient !== 'entrustor')
      return {
        code: 'recipient-is-no-entrustor',
        ja: 'この報告の相手は委託元ではありません。「報告を提出した」(reportFiled)として記録してください。',
        en: 'The recipient of this report is not an entrustor: record "reportFiled".',
        rules: ['APPI-DUTY-3'],
      };
    if (event.type === 'entrustorNotified' && event.notifiedAt > event.at) return inFuture;
    return null;
  },
  toldNotInFuture: ({ event }) => (event.type === 'recipientTold' && event.toldOn > dayOf(event.at) ? inFuture : null),
  mayDecline: ({ context }) => whyNotDecline(context.duties),
  mayAcknowledge: ({ context, event }) => whyNotAcknowledge(context, event),
} satisfies Record<string, Check<ReportContext, ReportEvent>>;

/** The duties as they will be after the event, so that a choice looks at what is to come. */
const after = ({ context, event }: Args) =>
  event.type === 'dutiesRevised' ? revised(context.duties, event.duties, event.at) : context.duties;

/** Something was open, and the assessment lists none of it any more. */
const nothingLeft = (args: Args) => isOpen(args.context.duties) && !isOpen(after(args));

export const choices = {
  preliminaryOpen: (args) => isOpen(after(args), ...preliminaryDuties),
  preliminaryGone: (args) => !isOpen(after(args), ...preliminaryDuties),
  finalOpen: (args) => isOpen(after(args), ...finalDuties),
  finalGone: (args) => !isOpen(after(args), ...finalDuties),
  finalOpenAfterFiling: (args) => isOpen(after(args), ...finalDuties) && args.context.filings.length > 0,
  singleOpen: (args) => isOpen(after(args), ...singleDuties),
  anythingOpen: (args) => isOpen(after(args)),
  supplementPending: ({ context }) => context.tasks.some((task) => task.id === 'supplement'),
  withdrawnUnfiled: (args) => nothingLeft(args) && args.context.filings.length === 0,
  withdrawnAfterFiling: (args) => nothingLeft(args) && args.context.filings.length > 0,
  servesAsFinal: ({ event }) => isFiling(event) && event.complete === true,
  leavesItemsUnknown: ({ event }) => isFiling(event) && (event.unknownItems ?? []).length > 0,
  refilePending: ({ context }) => context.tasks.some((task) => task.id === 'refile'),
} satisfies Record<string, Choice<ReportContext, ReportEvent>>;
