import type { MachineName } from '../../../machines/registry.ts';
import { incidentWorld } from './incident.ts';
import { noticeWorld } from './notice.ts';
import { procedureWorld } from './procedure.ts';
import { reportWorld } from './report.ts';
import type { World } from './world.ts';

/** By machine: a version that asks for other events is tried with those as well. */
export const worlds: Record<MachineName, World> = {
  incident: incidentWorld,
  report: reportWorld,
  notice: noticeWorld,
  procedure: procedureWorld,
};

/** When the trials of single machines happen: a Thursday at noon in Japan. */
export const trialAt = '2026-09-10T03:00:00.000Z';
