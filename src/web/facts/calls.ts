import { assessmentSchema } from '../../contract/assessment.ts';
import { profileAnswerSchema } from '../../contract/profile.ts';
import { questionsSchema } from '../../contract/questions.ts';
import { revisionPreviewSchema } from '../../contract/revision.ts';
import { call } from '../api.ts';

export const assessCall = call('POST /api/v1/assessments', assessmentSchema);
export const questionsCall = call('POST /api/v1/assessments/questions', questionsSchema);
/** The same for an incident that is under way: what is filed already is filed. */
export const previewCall = call('POST /api/v1/incidents/{id}/facts/preview', revisionPreviewSchema);
export const organizationCall = call('GET /api/v1/organization', profileAnswerSchema);
