import { incidentOpenedSchema } from '../../contract/incident.ts';
import { personListSchema } from '../../contract/person.ts';
import { call } from '../api.ts';

export const personsCall = call('GET /api/v1/persons', personListSchema);
export const openCall = call('POST /api/v1/incidents', incidentOpenedSchema);
