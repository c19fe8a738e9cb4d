/** What a line of the log says beside its sentence: ids and numbers, never people, contents or secrets. */
export interface LogFields {
  /** `INC-2026-0001` */
  incident?: string;
  /** The event's place in the incident's chain. */
  event?: number;
  [name: string]: string | number | boolean | null | undefined;
}

/** Where a process writes down what happens. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
