/** What the engine did, told after the commit to whoever counts and logs. Ids and numbers only. */
export type Observed =
  | { type: 'eventRecorded'; incident: string; event: number; name: string }
  /** `lateSeconds` are real; null on the stepping clock, where lateness has no length. */
  | { type: 'timerFired'; incident: string; event: number; timer: string; lateSeconds: number | null }
  | { type: 'mail'; state: 'queued' | 'sent' | 'retried' | 'failed'; outbox: string; attempt: number };
