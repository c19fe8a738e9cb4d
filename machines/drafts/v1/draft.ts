import { endOf } from '../../../src/domain/day.ts';
import type { Refusal } from '../../../src/domain/errors.ts';
import type { DraftEvent } from '../../../src/domain/event.ts';
import { elapsed, type Instant } from '../../../src/domain/time.ts';
import { type CarriedDuty, firstDue } from '../../commitments/v1/commitments.ts';

/** What is drafted, by whom, and who approved it. An approval is of this content and of no other. */
export interface Draft {
  /** SHA-256 of the content; null when it was submitted without one. */
  content: string | null;
  submittedBy: string;
  submittedAt: Instant;
  approval: { by: string; at: Instant; selfApprovalReason: string | null } | null;
}

export interface Drafting {
  draft: Draft | null;
}

type Event = { type: string } & Partial<Omit<DraftEvent, 'type'>>;

/** A draft as submitted or revised: whatever was approved before is void. */
export const submitted = (event: { at: Instant; actor: string; content?: string }): Drafting => ({
  draft: { content: event.content ?? null, submittedBy: event.actor, submittedAt: event.at, approval: null },
});

export const approved = (
  { draft }: Drafting,
  event: { at: Instant; actor: string; selfApprovalReason?: string },
): Drafting => ({
  draft: draft && {
    ...draft,
    approval: { by: event.actor, at: event.at, selfApprovalReason: event.selfApprovalReason ?? null },
  },
});

export const dropped: Drafting = { draft: null };

const DAY_MS = 86_400_000;

/**
 * A second person approves exactly what was submitted. One's own draft: only where the organization allows it, with a
 * reason. Somebody who is a deputy and nothing above: only within the last 24 hours before a due day.
 */
export function whyNotApprove({ draft }: Drafting, duties: CarriedDuty[], event: Event): Refusal | null {
  if (event.type !== 'draftApproved' || event.probe || !draft) return null;
  const {
    actor = '',
    at = '',
    content,
    selfApprovalReason,
    approver,
  } = event as Extract<DraftEvent, { type: 'draftApproved' }>;
  if ((content ?? null) !== draft.content) return otherContent;
  if (actor === draft.submittedBy) {
    if (!approver?.selfApproval)
      return {
        code: 'second-person-needed',
        ja: '作成した本人は承認できません。別の人が承認してください。',
        en: 'Whoever submitted a draft does not approve it: a second person must.',
        rules: [],
      };
    if (!selfApprovalReason)
      return {
        code: 'self-approval-needs-reason',
        ja: '自分の案を承認するには理由(selfApprovalReason)が必要です。',
        en: 'Approving your own draft needs a reason (selfApprovalReason).',
        rules: [],
      };
    return null;
  }
  const isDeputyOnly =
    approver?.roles.includes('deputy') && !approver.roles.some((role) => role === 'manager' || role === 'officer');
  const due = firstDue(duties);
  if (isDeputyOnly && !(due && elapsed(at, endOf(due)) <= DAY_MS))
    return {
      code: 'deputy-only-near-due',
      ja: '副担当者が承認できるのは、期限の24時間前からです。それまでは管理者または役員が承認してください。',
      en: 'A deputy may approve within the last 24 hours before due; until then a manager or officer does.',
      rules: [],
    };
  return null;
}

/** What is filed or sent must be what was approved, when the approval named a content. */
export function whyNotThisContent({ draft }: Drafting, event: { content?: string; probe?: true }): Refusal | null {
  if (event.probe || event.content === undefined || !draft?.content || event.content === draft.content) return null;
  return otherContent;
}

const otherContent: Refusal = {
  code: 'other-content',
  ja: '内容(content)が審査に回された案と一致しません。案を改めた場合は、改めて審査に回してください。',
  en: 'The content is not the one that was submitted: a changed draft must be submitted and approved again.',
  rules: [],
};
