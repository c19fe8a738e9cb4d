import type { Instant } from '../domain/time.ts';

interface RemovalColumns {
  removed_at: Instant | null;
  removed_by: string | null;
  removed_because: string | null;
}

export interface NoteTable extends RemovalColumns {
  id: string;
  organization_id: string;
  incident_id: string;
  /** Of the event that added it. */
  seq: number;
  at: Instant;
  actor: string;
  text: string | null;
  salt: string | null;
  digest: string;
}

export interface AttachmentTable extends RemovalColumns {
  id: string;
  organization_id: string;
  incident_id: string;
  seq: number;
  at: Instant;
  actor: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  bytes: Uint8Array | null;
}

/** What is written or put beside the events of an incident. */
export interface PaperTables {
  note: NoteTable;
  attachment: AttachmentTable;
}
