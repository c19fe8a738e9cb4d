import { graphAnswerSchema, machineListSchema } from '../../contract/graph.ts';
import { call } from '../api.ts';

export const machines = call('GET /api/v1/machines', machineListSchema);
export const machineGraph = call('GET /api/v1/machines/{name}/graph', graphAnswerSchema);
export const incidentGraph = call('GET /api/v1/incidents/{id}/graph', graphAnswerSchema);
