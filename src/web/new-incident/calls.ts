import { incidentOpenedSchema } from '../../contract/incident.ts';
import { call } from '../api.ts';

export const openCall = call('POST /api/v1/incidents', incidentOpenedSchema);
