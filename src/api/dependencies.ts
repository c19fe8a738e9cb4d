import type { Health } from '../contract/health.ts';
import type { Engine } from '../engine/engine.ts';
import type { listIncidents } from '../store/queries/incidents.ts';

/** The database, as the queries take it: routes read with it and write through the engine. */
export type Db = Parameters<typeof listIncidents>[0];

export interface ApiDependencies {
  engine: Engine;
  db: Db;
  health: () => Promise<Health>;
  /** What Prometheus reads; left out: this process counts nothing. */
  metrics?: () => Promise<string>;
  /** Told of every answer, by the route's template. */
  answered?: (request: { method: string; route: string; status: number; seconds: number }) => void;
  /** Told of every failure of ours that a request met; the answer says nothing of its inside. */
  onFailure?: (error: unknown) => void;
}
