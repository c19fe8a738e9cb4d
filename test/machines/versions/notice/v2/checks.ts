import type { Check, Choice } from '../../../../../machines/check.ts';
import { isOpen, revised } from '../../../../../machines/commitments/v1/commitments.ts';
import { whyNotAcknowledge, whyNotDecline } from '../../../../../machines/commitments/v1/refusals.ts';
import { whyNotApprove } from '../../../../../machines/drafts/v1/draft.ts';
import { dayOf } from '../../../../../src/domain/day.ts';
import type { Refusal } from '../../../../../src/domain/errors.ts';
import type { Args, Event, NoticeContext } from './context.ts';

const refusal = (code: string, ja: string, en: string, rules: string[] = []): Refusal => ({ code, ja, en, rules });

const tooMany = (count: number, total: number) =>
  refusal(
    'more-than-all',
    `対象者は${total}人と記録されていますが、合計が${count}人になります。人数を確認してください。`,
    `${total} persons are to be told, but this makes ${count}. Check the counts.`,
  );

const nobody = refusal(
  'nobody-counted',
  '対象者が0人であれば、通知を完了とするのではなく、事実を改訂してください。',
  'With nobody to be told, revise the facts instead of completing the notice.',
  ['APPI-NOTICE-CANCEL'],
);

export const checks = {
  everyoneCovered: ({ context: { total, reached, bySubstitute, substitute } }) => {
    if (total === null)
      return refusal(
        'not-counted',
        '通知すべき本人の数がまだ記録されていません(personsCounted)。',
        'How many persons are to be told is not recorded yet (personsCounted).',
        ['APPI-NOTICE-1'],
      );
    const left = total - reached - bySubstitute;
    if (left > 0)
      return refusal(
        'persons-left',
        `${total}人のうち${left}人が、通知も代替措置も済んでいません。`,
        `${left} of ${total} persons are neither told nor covered by a substitute measure.`,
        ['APPI-NOTICE-1', 'APPI-NOTICE-ALT'],
      );
    if (substitute)
      return refusal(
        'substitute-unproven',
        '代替措置の実施がまだ証明されていません(substituteProven)。',
        'The substitute measure is not proven yet (substituteProven).',
        ['APPI-NOTICE-ALT'],
      );
    return null;
  },
  recheckLaterThanToday: ({ event }) =>
    'recheckOn' in event && event.recheckOn <= dayOf(event.at)
      ? refusal(
          'recheck-not-later',
          '再確認日は明日以降の日付にしてください。通知の義務そのものはなくなりません。',
          'The day of the re-check must lie after today; the duty to notify itself remains.',
          ['APPI-NOTICE-DEFER-1', 'APPI-NOTICE-DEFER-2'],
        )
      : null,
  reachedFits: ({ context, event }) =>
    event.type === 'noticesDelivered' && context.total !== null && event.reached + context.bySubstitute > context.total
      ? tooMany(event.reached + context.bySubstitute, context.total)
      : null,
  substituteFits: ({ context, event }) =>
    event.type === 'substituteGrounded' &&
    context.total !== null &&
    event.persons + context.reached + context.bySubstitute > context.total
      ? tooMany(event.persons + context.reached + context.bySubstitute, context.total)
      : null,
  totalFits: ({ context, event }) => {
    if (event.type !== 'personsCounted' || event.probe) return null;
    const covered = context.reached + context.bySubstitute;
    if (event.total < 1) return nobody;
    return event.total < covered ? tooMany(covered, event.total) : null;
  },
  morePersons: ({ context, event }) =>
    event.type === 'personsCounted' && !event.probe && event.total <= context.reached + context.bySubstitute
      ? refusal(
          'nobody-left',
          `${context.reached + context.bySubstitute}人への通知は完了しています。対象者が増えた場合は、増えた後の総数を記録してください。`,
          `${context.reached + context.bySubstitute} persons are covered already: record the new total when there are more.`,
        )
      : null,
  startedNotInFuture: ({ event }) =>
    event.type === 'substituteStarted' && event.startedOn > dayOf(event.at)
      ? refusal(
          'in-the-future',
          '未来の日付は記録できません。開始した後に記録してください。',
          'That lies in the future: record it after it has started.',
        )
      : null,
  mayApprove: ({ context, event }) => whyNotApprove(context, context.duties, event),
  mayDecline: ({ context }) => whyNotDecline(context.duties),
  mayAcknowledge: ({ context, event }) => whyNotAcknowledge(context, event),
} satisfies Record<string, Check<NoticeContext, Event>>;

const after = ({ context, event }: Args) =>
  event.type === 'dutiesRevised' ? revised(context.duties, event.duties, event.at) : context.duties;

export const choices = {
  dutyOpen: (args) => isOpen(after(args)),
  dutyGone: (args) => !isOpen(after(args)),
} satisfies Record<string, Choice<NoticeContext, Event>>;
