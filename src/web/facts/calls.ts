import { assessmentSchema } from '../../contract/assessment.ts';
import { profileAnswerSchema } from '../../contract/profile.ts';
import { questionsSchema } from '../../contract/questions.ts';
import { call } from '../api.ts';

export const assessCall = call('POST /api/v1/assessments', assessmentSchema);
export const questionsCall = call('POST /api/v1/assessments/questions', questionsSchema);
export const organizationCall = call('GET /api/v1/organization', profileAnswerSchema);
