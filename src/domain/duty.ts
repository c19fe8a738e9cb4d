import type { Day } from './day.ts';
import type { Text } from './text.ts';

export const dutyIds = [
  'ppc.preliminary',
  'ppc.final',
  'individuals.notice',
  'publication',
  'entrustor.notice',
  'police.consult',
  'myNumber.preliminary',
  'myNumber.final',
  'myNumber.effort',
  'myNumber.grave',
  'myNumber.report',
  'pmark.preliminary',
  'pmark.final',
  'cooperative.preliminary',
  'cooperative.final',
  'manbou.report',
  'japico.report',
] as const;
export type DutyId = (typeof dutyIds)[number];

export const regimes = ['appi', 'myNumber', 'pmark', 'cooperative', 'manbou', 'japico'] as const;
export type Regime = (typeof regimes)[number];

export const recipients = [
  'ppc',
  'minister',
  'supervisor',
  'reviewBody',
  'manbou',
  'japico',
  'entrustor',
  'individuals',
  'public',
  'police',
] as const;
export type Recipient = (typeof recipients)[number];

/** Strongest first. */
export const standings = ['due', 'possible', 'effort', 'recommended'] as const;
export type Standing = (typeof standings)[number];

export const bases = ['statute', 'yardstick', 'contract', 'bodyRule', 'policy'] as const;
export type Basis = (typeof bases)[number];

export const modes = ['direct', 'mixed', 'substitute', 'deferrable'] as const;
export type Mode = (typeof modes)[number];

/** Why something is so: the rule, the facts it read, one sentence in each language. */
export interface Reason extends Text {
  rule: string;
  facts: string[];
}

/** A duty as the assessment states it. */
export interface Duty {
  id: DutyId;
  regime: Regime;
  recipient: Recipient;
  standing: Standing;
  /** Day 1 of its clock. */
  knownDay: Day;
  /** The 3rd day, for the 3-5 day yardstick. */
  target: Day | null;
  /** Last day, after rolling; null: promptly, no number of days. */
  due: Day | null;
  basis: Basis;
  mode?: Mode;
  because: Reason[];
}

/** What a machine needs to know of a duty: already dated, already cited. */
export interface DutyRef {
  id: DutyId;
  recipient: Recipient;
  standing: Standing;
  target: Day | null;
  due: Day | null;
  mode?: Mode;
  rules: string[];
  /** Which of several recipients of the same kind, from 2 on: the entrustors of a company that serves many. */
  n?: number;
}

export const refOf = (duty: Duty): DutyRef => ({
  id: duty.id,
  recipient: duty.recipient,
  standing: duty.standing,
  target: duty.target,
  due: duty.due,
  ...(duty.mode && { mode: duty.mode }),
  rules: [...new Set(duty.because.map((reason) => reason.rule))],
});

/** Where a duty stands: nothing done yet, done, no longer owed, or set aside with a reason. */
export const dutyStates = ['open', 'settled', 'withdrawn', 'declined'] as const;
export type DutyState = (typeof dutyStates)[number];

/** A duty within its incident: `ppc.final:minister`, `entrustor.notice:entrustor:2`. */
export type DutyKey = `${DutyId}:${Recipient}` | `${DutyId}:${Recipient}:${number}`;
export const dutyKey = ({ id, recipient, n = 1 }: { id: DutyId; recipient: Recipient; n?: number }): DutyKey =>
  n === 1 ? `${id}:${recipient}` : `${id}:${recipient}:${n}`;

/** May a person set it aside with a reason, instead of doing it? */
export const isOptional = (duty: { standing: Standing }): boolean =>
  duty.standing === 'recommended' || duty.standing === 'effort';
