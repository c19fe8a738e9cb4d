/** What a receiver of `@xstate/inspect` hears, as plain data. */
export type Heard =
  | { type: 'registered'; session: string; machine: string; states: string[] }
  | { type: 'happened'; session: string; event: string; at: string }
  | { type: 'moved'; session: string; states: string[] }
  | { type: 'stopped'; session: string };
