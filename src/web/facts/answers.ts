import { z } from 'zod';
import {
  certainties,
  contacts,
  dataItems,
  dataSubjects,
  entrustmentRoles,
  eventKinds,
  factsSchema,
  indicators,
  sectors,
  subjects,
  tris,
} from '../../contract/facts.ts';
import { noPersons, personsAnswerSchema } from './count.ts';
import { momentSchema, noMoment } from './moment.ts';

/**
 * The facts as a form holds them while they are being answered: a number as it is typed, an instant as day and time, null
 * for what nobody has answered.
 */

const tri = z.literal(tris).nullable();
const organization = factsSchema.shape.organization;

export const answersSchema = z.object({
  /** No question asks for it: kept as it came. */
  rules: factsSchema.shape.rules,
  organization: organization.omit({ employees: true, sector: true }).extend({
    sector: z.enum(sectors),
    employees: z.string(),
  }),
  incident: z.object({
    known: momentSchema,
    certainty: z.enum(certainties).nullable(),
    events: z.array(z.enum(eventKinds)),
    subject: z.enum(subjects).nullable(),
    deceasedOnly: z.boolean().optional(),
    dataSubjects: z.array(z.enum(dataSubjects)),
    persons: personsAnswerSchema,
    over: z.object({ '1000': momentSchema, '100': momentSchema }),
    items: z.array(z.enum(dataItems)),
    itemsComplete: z.boolean().nullable(),
    myNumber: tri,
    wrongfulPurpose: tri,
    indicators: z.array(z.enum(indicators)).optional(),
    dataTaken: tri,
    encryption: z.object({ highGrade: tri, keyManaged: tri }),
    recoveredUnread: tri,
    copyKept: tri,
    publiclyViewable: tri,
    viewed: tri,
    governmentMyNumberSystem: z.boolean().optional(),
    entrustment: z.object({
      role: z.enum(entrustmentRoles).nullable(),
      entrustor: z.enum(['private', 'publicBody']).nullable(),
      notifiedEntrustorAt: momentSchema,
      receivedNoticeAt: momentSchema,
    }),
    contact: z.enum(contacts).nullable(),
    takedownPending: z.boolean().optional(),
    littleKnown: z.boolean().optional(),
    allPersonsContacted: z.boolean().optional(),
    pmarkDeemedSerious: tri,
    smallFirm: z.object({ outsideLeak: tri, investigationDone: tri, preventionDecided: tri }),
  }),
});

export type Answers = z.infer<typeof answersSchema>;
export type IncidentAnswers = Answers['incident'];
export type OrganizationAnswers = Answers['organization'];

/** Before anything is answered, in an organization of which nothing is known. */
export const noAnswers: Answers = {
  rules: undefined,
  organization: {
    name: '',
    privacyMark: 'none',
    certifiedBodies: [],
    cooperative: 'none',
    sector: 'unknown',
    employees: '',
  },
  incident: {
    known: noMoment,
    certainty: null,
    events: [],
    subject: null,
    dataSubjects: [],
    persons: noPersons,
    over: { '1000': noMoment, '100': noMoment },
    items: [],
    itemsComplete: null,
    myNumber: null,
    wrongfulPurpose: null,
    dataTaken: null,
    encryption: { highGrade: null, keyManaged: null },
    recoveredUnread: null,
    copyKept: null,
    publiclyViewable: null,
    viewed: null,
    entrustment: { role: null, entrustor: null, notifiedEntrustorAt: noMoment, receivedNoticeAt: noMoment },
    contact: null,
    pmarkDeemedSerious: null,
    smallFirm: { outsideLeak: null, investigationDone: null, preventionDecided: null },
  },
};
