import type { Day } from './day.ts';
import type { DutyKey, DutyRef } from './duty.ts';
import type { DamageCause, JudgedStep, ProcedureContact, ProcedureSituation, policeReports } from './procedure.ts';
import type { Role } from './role.ts';
import type { Text } from './text.ts';
import type { Instant } from './time.ts';

/** Every event says when it happened (legal time) and who did it. */
export interface Happened {
  at: Instant;
  /** A person's id, or `sokuho` for what the engine does by itself. */
  actor: string;
  /** The duty the event was addressed to, when the target names one. */
  duty?: DutyKey;
  /** The task, when the target names one. */
  task?: string;
  /** Only asked whether it could happen: what it would say is not known yet. */
  probe?: true;
}

type Event<Type extends string, Payload = unknown> = { type: Type } & Happened & Payload;

/** The assessment changed: the complete list of what this instance now owes. Sent by the engine only. */
export type DutiesRevised = Event<'dutiesRevised', { duties: DutyRef[] }>;
/** Somebody saw the reminder; early rungs fall silent, those of the due day never do. */
export type Acknowledge = Event<'acknowledge', { note?: string }>;
/** A recommended duty, or a duty to endeavour, is set aside with a reason. */
export type DutyDeclined = Event<'dutyDeclined', { reason: string }>;

/** What the engine knows of whoever approves: the roles held, and whether one's own draft may be approved. */
export interface Approver {
  roles: Role[];
  selfApproval: boolean;
}

/** `content` is the SHA-256 of what was drafted (hexadecimal): an approval holds for exactly this content. */
export type DraftEvent =
  | Event<'draftSubmitted', { content?: string; note?: string }>
  | Event<'draftRevised', { content?: string; note?: string }>
  | Event<'draftReturned', { reason: string }>
  | Event<'draftApproved', { content?: string; selfApprovalReason?: string; note?: string; approver?: Approver }>;

/** Something still to be done somewhere in the incident; the engine puts it into the events of the incident machine. */
export interface OpenItem {
  instance: string;
  what: Text;
  standing: DutyRef['standing'] | 'task';
  due: Day | null;
}

export type IncidentEvent =
  | Event<'internallyReported', { to?: string; note?: string }>
  | Event<'responseStarted', { note?: string }>
  | Event<'spreadContained', { measures: string }>
  | Event<'factsEstablished', { summary: string }>
  | Event<'causeIdentified', { summary: string }>
  | Event<'scopeIdentified', { summary: string }>
  | Event<'preventionDecided', { measures: string }>
  | Event<'preventionCarriedOut', { note?: string }>
  | Event<'preventionScheduled', { by: Day; note?: string }>
  | Event<'responseResumed', { reason: string }>
  | Event<'incidentClosed', { summary?: string; open?: OpenItem[] }>
  | Event<'incidentDismissed', { reason: string; open?: OpenItem[] }>
  | Event<'incidentReopened', { reason: string }>
  /** It is the same incident as another, which carries its duties on. Sent by the engine only, which has compared them. */
  | Event<'mergedInto', { into: string; reason: string }>
  /** Everybody whose data an entrusted company handles here, in order; each is told on their own. */
  | Event<'entrustorsNamed', { names: string[] }>
  | Event<'published', { where: string; publishedOn?: Day }>
  | Event<'policeConsulted', { station: string; reference?: string }>
  | DraftEvent
  | DutiesRevised
  | Acknowledge
  | DutyDeclined;

/** What a person records of a filing. */
export interface FilingFacts {
  filedOn: Day;
  /** SHA-256 of what was filed; must be what was approved. */
  content?: string;
  complete?: boolean;
  unknownItems?: string[];
  /** Why it was filed after its due day; demanded then. */
  lateReason?: string;
}

export type ReportEvent =
  | DraftEvent
  /** A person filed it; `complete` on a first filing makes it serve as the final too (APPI-ONE-SHOT). */
  | Event<'reportFiled', FilingFacts & { receiptNumber?: string }>
  /** The portal does not take it; it is filed by another route, and filed again when the portal is back. */
  | Event<'portalFailed', { note?: string }>
  | Event<'portalRecovered', { note?: string }>
  | Event<'filedByOtherRoute', FilingFacts & { route: string }>
  | Event<'reportRefiled', { filedOn: Day; receiptNumber?: string }>
  | Event<'interimStarted', { note?: string }>
  | Event<'finalStarted', { note?: string }>
  | Event<'supplementStarted', { note?: string }>
  | Event<'entrustorNotified', { notifiedAt: Instant; how?: string }>
  | Event<'cooperationEnded', { note?: string }>
  | Event<'recipientTold', { toldOn: Day; how?: string }>
  | DutiesRevised
  | Acknowledge
  | DutyDeclined;

export const deferralGrounds = ['takedownPending', 'littleKnown'] as const;
export const substituteGrounds = ['noContact', 'contactOutdated', 'undeliverable'] as const;
export const substituteMeasures = ['publication', 'desk'] as const;

export type NoticeEvent =
  | DraftEvent
  | Event<'personsCounted', { total: number }>
  | Event<'noticeDeferred', { ground: (typeof deferralGrounds)[number]; recheckOn: Day; reason: string }>
  | Event<'deferralRechecked', { recheckOn: Day; reason: string }>
  | Event<'deferralEnded', { note?: string }>
  /** `reached` is the whole number reached so far, not an addition: recording it twice does no harm. */
  | Event<'noticesDelivered', { reached: number }>
  | Event<'substituteGrounded', { ground: (typeof substituteGrounds)[number]; persons: number }>
  | Event<'substituteStarted', { measures: (typeof substituteMeasures)[number][]; startedOn: Day }>
  | Event<'substituteProven', { proof: string }>
  | Event<'substituteDropped', { reason: string }>
  | Event<'noticeCompleted', { note?: string }>
  | DutiesRevised
  | Acknowledge
  | DutyDeclined;

/** The internal procedure of a member of an accredited body. */
export type ProcedureEvent =
  | Event<'findingReported', { to: ProcedureContact; note?: string }>
  | Event<'situationConfirmed', { summary: string }>
  | Event<'pressReleaseRequested', { note?: string }>
  | Event<'stepFoundNotNeeded', { step: JudgedStep; reason: string }>
  /** `policeReport` is demanded where it is to be considered with the body (MB-POLICE). */
  | Event<'bodyConsulted', { policeReport?: (typeof policeReports)[number]; note?: string }>
  | Event<'damageEstablished', { cause: DamageCause; summary: string }>
  | Event<'statePreserved', { how: string }>
  | Event<'dataRestored', { note?: string }>
  | Event<'procedureSetAside', { reason: string }>
  /** The facts ask for other steps than before. Sent by the engine only. */
  | Event<'procedureRevised', { situation: ProcedureSituation }>
  | Acknowledge;

/** The last event of an instance was a mis-click: a second person takes it back. Both stay visible. No machine's own. */
export type Correction = Event<'correct', { reason: string }>;

export type MachineEvent = IncidentEvent | ReportEvent | NoticeEvent | ProcedureEvent | Correction;
export type MachineEventType = MachineEvent['type'];
