import type { Facts } from '../contract/facts.ts';
import type { Health } from '../contract/health.ts';
import type { Changes } from '../domain/change.ts';
import type { Text } from '../domain/text.ts';
import type { Engine } from '../engine/engine.ts';
import type { Holder } from '../people/holder.ts';
import type { SignIn } from '../people/sign-in.ts';
import type { listIncidents } from '../store/queries/incidents.ts';

/** The database, as the queries take it: routes read with it and write through the engine. */
export type Db = Parameters<typeof listIncidents>[0];

export interface ApiDependencies {
  engine: Engine;
  db: Db;
  health: () => Promise<Health>;
  /** Who tells pages what changed; left out: nobody. */
  changes?: Changes;
  /** Incidents to try things on, known a few days before an instant; left out: none. */
  samples?: (now: string) => { title: Text; facts: Facts }[];
  /** Gives out tickets for the inspector, of whoever was let in; left out: it is not there. */
  inspector?: { give(admitted: { holder: Holder; again: () => Promise<Holder | undefined> }): string };
  /** Lets people in; left out: only keys are. */
  signIn?: SignIn;
  /** Where browsers reach us; left out or null: wherever they say. */
  publicUrl?: string | null;
  /** How many proxies stand in front of us, and say from where a request comes; left out: none. */
  trustedProxies?: number;
  /** Told when the first administrator is there: the link that made them is of no use any more. */
  onSetUp?: () => void;
  /** What Prometheus reads; left out: this process counts nothing. */
  metrics?: () => Promise<string>;
  /** The folder of the built pages; left out: only the API is served. */
  web?: string;
  /** Told of every answer, by the route's template. */
  answered?: (request: { method: string; route: string; status: number; seconds: number }) => void;
  /** Told of every failure of ours that a request met; the answer says nothing of its inside. */
  onFailure?: (error: unknown) => void;
}
