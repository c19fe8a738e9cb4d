import { dayOf } from '../../../src/domain/day.ts';
import { shortDay } from '../../../src/domain/day-text.ts';
import type { IncidentEvent, OpenItem } from '../../../src/domain/event.ts';
import type { Language } from '../../../src/domain/text.ts';
import type { Check, Choice } from '../../check.ts';
import { isOpen, revised } from '../../commitments/v1/commitments.ts';
import { whyNotAcknowledge, whyNotDecline } from '../../commitments/v1/refusals.ts';
import { whyNotApprove } from '../../drafts/v1/draft.ts';
import type { Args, IncidentContext } from './context.ts';

const names = (items: OpenItem[], lang: Language) =>
  items
    .map(({ what, due }) => (due ? `${what[lang]} ${shortDay(due)[lang]}` : what[lang]))
    .join(lang === 'ja' ? '、' : ', ');

export const checks = {
  /** Everything owed is settled or withdrawn, everything advised is done or declined, no task is left. */
  nothingOpen: ({ event }) => {
    const open = 'open' in event ? (event.open ?? []) : [];
    if (open.length === 0) return null;
    return {
      code: 'still-open',
      ja: `未了の義務または課題があります: ${names(open, 'ja')}。義務は完了(または事実の改訂により取下げ)、推奨・努力義務は実施するか理由を記して見送ってください。`,
      en: `Still open: ${names(open, 'en')}. Duties must be settled (or withdrawn by revised facts); what is recommended, or a duty to endeavour, must be done or declined with a reason.`,
      rules: ['APPI-STEPS'],
    };
  },
  noEntrustorDropped: ({ context, event }) =>
    event.type === 'entrustorsNamed' && !event.probe && event.names.length < context.entrustors.length
      ? {
          code: 'entrustor-dropped',
          ja: `すでに${context.entrustors.length}者の委託元が登録されています。減らすことはできません。`,
          en: `${context.entrustors.length} entrustors are named already; none can be dropped.`,
          rules: ['APPI-DUTY-3'],
        }
      : null,
  publishedNotInFuture: ({ event }) =>
    event.type === 'published' && event.publishedOn !== undefined && event.publishedOn > dayOf(event.at)
      ? {
          code: 'in-the-future',
          ja: '未来の日付は記録できません。公表した後に記録してください。',
          en: 'That lies in the future: record it after it has been published.',
          rules: [],
        }
      : null,
  mayApprove: ({ context, event }) =>
    whyNotApprove(
      context,
      context.duties.filter((duty) => duty.ref.id === 'publication'),
      event,
    ),
  mayDeclinePublication: ({ context }) => whyNotDecline(context.duties.filter((duty) => duty.ref.id === 'publication')),
  mayDeclinePolice: ({ context }) => whyNotDecline(context.duties.filter((duty) => duty.ref.id === 'police.consult')),
  mayAcknowledge: ({ context, event }) => whyNotAcknowledge(context, event),
} satisfies Record<string, Check<IncidentContext, IncidentEvent>>;

const after = ({ context, event }: Args) =>
  event.type === 'dutiesRevised' ? revised(context.duties, event.duties, event.at) : context.duties;

export const choices = {
  publicationOpen: (args) => isOpen(after(args), 'publication'),
  publicationClosed: (args) => !isOpen(after(args), 'publication'),
  policeOpen: (args) => isOpen(after(args), 'police.consult'),
  policeClosed: (args) => !isOpen(after(args), 'police.consult'),
  namesPublication: ({ event }) => event.duty?.startsWith('publication:') ?? false,
  namesPolice: ({ event }) => event.duty?.startsWith('police.consult:') ?? false,
} satisfies Record<string, Choice<IncidentContext, IncidentEvent>>;
