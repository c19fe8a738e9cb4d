import type { Day } from '../../../src/domain/day.ts';
import type { DutyRef, Recipient } from '../../../src/domain/duty.ts';
import type { ReportEvent } from '../../../src/domain/event.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Commitments } from '../../commitments/v1/commitments.ts';
import type { Drafting } from '../../drafts/v1/draft.ts';

export interface Filing {
  stage: 'preliminary' | 'interim' | 'final' | 'single' | 'supplement';
  filedOn: Day;
  /** On the portal: its receipt number; null when it gave none, or another route was taken. */
  receiptNumber: string | null;
  /** How it was filed when the portal did not take it. */
  route: string | null;
  lateReason: string | null;
  content: string | null;
  unknownItems: string[];
}

export interface ReportContext extends Commitments, Drafting {
  recipient: Recipient;
  filings: Filing[];
}

export interface ReportInput {
  at: Instant;
  recipient: Recipient;
  duties: DutyRef[];
}

/** The duties that a preliminary fulfils, those that a final fulfils; every other report is a single one. */
export const preliminaryDuties = [
  'ppc.preliminary',
  'myNumber.preliminary',
  'pmark.preliminary',
  'cooperative.preliminary',
] as const;
export const finalDuties = ['ppc.final', 'myNumber.final', 'pmark.final', 'cooperative.final'] as const;
export const singleDuties = [
  'entrustor.notice',
  'myNumber.effort',
  'myNumber.grave',
  'myNumber.report',
  'manbou.report',
  'japico.report',
] as const;

export type Args = { context: ReportContext; event: ReportEvent };
