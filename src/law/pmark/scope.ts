import type { Reason } from '../../domain/duty.ts';
import type { CompleteFacts } from '../complete-facts.ts';
import { reason } from '../reason.ts';

/**
 * What a person judges: the mark protects any personal information, and its rules are silent where the Act ends. Nothing
 * takes an accident out of its scope, not even that the leak was ruled out afterwards (PM-NOEXEMPT).
 */
export function scopeReview({ organization, incident }: CompleteFacts): Reason[] {
  const review: Reason[] = [];
  if (incident.subject === 'pseudonymised') review.push(PSEUDONYMISED);
  if (incident.deceasedOnly) review.push(DECEASED);
  if (organization.expressive) review.push(EXPRESSIVE);
  return review;
}

const PSEUDONYMISED = reason(
  'PM-DEF',
  ['incident.subject'],
  '仮名加工情報の事故がプライバシーマークの事故報告の対象となるか、審査機関に確認してください。',
  'Ask the review body whether an accident with pseudonymously processed information is to be reported.',
);

const DECEASED = reason(
  'PM-DEF',
  ['incident.deceasedOnly'],
  '死者の情報だけの事故がプライバシーマークの事故報告の対象となるか、審査機関に確認してください。',
  'Ask the review body whether an accident that concerns only the deceased is to be reported.',
);

const EXPRESSIVE = reason(
  'PM-DEF',
  ['organization.expressive'],
  '報道・著述・宗教・政治の目的での取扱いの事故がプライバシーマークの事故報告の対象となるか、審査機関に確認してください。',
  'Ask the review body whether an accident of a press, literary, religious or political activity is to be reported.',
);
