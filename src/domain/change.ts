/** Word that an incident changed. */
export interface IncidentChange {
  incident: string;
  lastSeq: number;
}

export interface Listener {
  /** Null: many may have, because nobody listened for a while. */
  changed(change: IncidentChange | null): void;
  /** The organization's settings or people did. */
  settingsChanged?(): void;
  /** Nothing is told any more. */
  ended?(): void;
}

/** Who tells of changes as they are committed, by whichever process. */
export interface Changes {
  /** Returns how to stop listening. */
  subscribe(organizationId: string, listener: Listener): () => void;
}
