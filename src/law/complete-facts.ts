import type { DataItem, DataSubject, EventKind, Facts, Incident, Indicator, Tri } from '../contract/facts.ts';

/**
 * Facts with every gap filled as the contract's "Missing facts" says, so that no rule has to know what silence means:
 * a missing Tri fact is unknown, a missing optional boolean is false.
 */
export interface CompleteFacts {
  rules: NonNullable<Facts['rules']>;
  organization: Facts['organization'];
  incident: CompleteIncident;
}

export interface CompleteIncident {
  knownAt: string;
  certainty: Incident['certainty'];
  events: readonly EventKind[];
  subject: Incident['subject'];
  deceasedOnly: boolean;
  dataSubjects: readonly DataSubject[];
  persons: Incident['persons'];
  items: readonly DataItem[];
  itemsComplete: boolean;
  myNumber: Tri;
  wrongfulPurpose: Tri;
  indicators: readonly Indicator[];
  dataTaken: Tri;
  encryption: { highGrade: Tri; keyManaged: Tri };
  recoveredUnread: Tri;
  copyKept: Tri;
  publiclyViewable: Tri;
  viewed: Tri;
  governmentMyNumberSystem: boolean;
  entrustment: NonNullable<Incident['entrustment']>;
  contact: NonNullable<Incident['contact']>;
  takedownPending: boolean;
  littleKnown: boolean;
  allPersonsContacted: boolean;
  pmarkDeemedSerious: Tri;
  /** Null: nobody asked, which exempts nobody. */
  smallFirm: NonNullable<Incident['smallFirm']> | null;
}

const UNKNOWN_ENCRYPTION = { highGrade: 'unknown', keyManaged: 'unknown' } as const;
const NO_ENTRUSTMENT = { role: 'none' } as const;

export function completeFacts({ rules = {}, organization, incident }: Facts): CompleteFacts {
  return {
    rules,
    organization,
    incident: {
      knownAt: incident.knownAt,
      certainty: incident.certainty,
      events: incident.events,
      subject: incident.subject,
      deceasedOnly: incident.deceasedOnly ?? false,
      dataSubjects: incident.dataSubjects ?? ['customers'],
      persons: incident.persons,
      items: incident.items,
      itemsComplete: incident.itemsComplete,
      myNumber: incident.items.includes('myNumber') ? true : incident.myNumber,
      wrongfulPurpose: incident.wrongfulPurpose,
      indicators: incident.indicators ?? [],
      dataTaken: incident.dataTaken ?? 'unknown',
      encryption: incident.encryption ?? UNKNOWN_ENCRYPTION,
      recoveredUnread: incident.recoveredUnread ?? 'unknown',
      copyKept: incident.copyKept ?? 'unknown',
      publiclyViewable: incident.publiclyViewable ?? 'unknown',
      viewed: incident.viewed ?? 'unknown',
      governmentMyNumberSystem: incident.governmentMyNumberSystem ?? false,
      entrustment: incident.entrustment ?? NO_ENTRUSTMENT,
      contact: incident.contact ?? 'unknown',
      takedownPending: incident.takedownPending ?? false,
      littleKnown: incident.littleKnown ?? false,
      allPersonsContacted: incident.allPersonsContacted ?? false,
      // Nobody said so: the granting body speaks for itself.
      pmarkDeemedSerious: incident.pmarkDeemedSerious ?? false,
      smallFirm: incident.smallFirm ?? null,
    },
  };
}
