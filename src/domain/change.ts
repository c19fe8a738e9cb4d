/** Word that an incident changed; null: many may have, because nobody listened for a while. */
export interface IncidentChange {
  incident: string;
  lastSeq: number;
}

export interface Listener {
  changed(change: IncidentChange | null): void;
  /** Nothing is told any more. */
  ended?(): void;
}

/** Who tells of changes as they are committed, by whichever process. */
export interface Changes {
  /** Returns how to stop listening. */
  subscribe(organizationId: string, listener: Listener): () => void;
}
