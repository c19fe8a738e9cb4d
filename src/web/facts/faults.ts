import type { Fault } from '../../domain/errors.ts';
import type { FieldFault } from '../parts/field-fault.ts';
import { faultText } from '../words/faults.ts';
import type { WordId } from '../words/ids.ts';
import type { Words } from '../words/say.ts';
import { type Field, faultsByField, fieldId } from './fields.ts';

/** What the contract found wrong, as sentences at the questions. */

const questions: Record<Field, WordId> = {
  'incident.events': 'facts.section.what',
  'incident.certainty': 'facts.certainty.ask',
  'incident.knownAt': 'facts.section.known',
  'incident.entrustment': 'facts.entrustment.ask',
  'incident.dataSubjects': 'facts.section.whose',
  'incident.subject': 'facts.subject.ask',
  'incident.deceasedOnly': 'facts.deceasedOnly.ask',
  'incident.persons': 'facts.section.count',
  'incident.persons.over': 'facts.over.summary',
  'incident.items': 'facts.section.items',
  'incident.itemsComplete': 'facts.itemsComplete.ask',
  'incident.myNumber': 'facts.myNumber.ask',
  'incident.governmentMyNumberSystem': 'facts.governmentMyNumberSystem.ask',
  'incident.publiclyViewable': 'facts.publiclyViewable.ask',
  'incident.viewed': 'facts.viewed.ask',
  'incident.recoveredUnread': 'facts.recoveredUnread.ask',
  'incident.wrongfulPurpose': 'facts.wrongfulPurpose.ask',
  'incident.indicators': 'facts.indicators.ask',
  'incident.dataTaken': 'facts.dataTaken.ask',
  'incident.encryption': 'facts.highGrade.ask',
  'incident.copyKept': 'facts.copyKept.ask',
  'incident.contact': 'facts.contact.ask',
  'incident.notice': 'facts.notice.ask',
  'incident.pmarkDeemedSerious': 'facts.pmarkDeemedSerious.ask',
  'incident.smallFirm': 'facts.smallFirm.summary',
  'organization.name': 'facts.organization.name',
  'organization.privacyMark': 'facts.privacyMark.ask',
  'organization.certifiedBodies': 'facts.certifiedBodies.ask',
  'organization.manbouNotice': 'facts.manbouNotice.ask',
  'organization.cooperative': 'facts.cooperative.ask',
  'organization.sector': 'facts.sector.ask',
  'organization.expressive': 'facts.expressive.ask',
  'organization.employees': 'facts.employees.ask',
};

export const questionText = (field: Field, { t }: Pick<Words, 't'>): string => t(questions[field]);

export interface QuestionFault extends FieldFault {
  /** Null: it belongs to no question. */
  of: Field | null;
  question: string;
}

/** One sentence a question: the first thing wrong with it. */
export function fieldFaults(faults: readonly Fault[], words: Pick<Words, 't' | 'lang'>): QuestionFault[] {
  return faultsByField(faults).flatMap(({ field, faults: found }): QuestionFault[] => {
    const [fault] = found;
    if (!fault) return [];
    const reason = faultText(fault.reason, words.lang);
    if (field === null) {
      const text = words.t('facts.fault.nowhere', { path: fault.path, reason });
      return [{ of: null, field: '', question: text, text }];
    }
    const question = questionText(field, words);
    const text = words.t(kindOf(field, fault), { question, reason });
    return [{ of: field, field: fieldId(field), question, text }];
  });
}

/** Which of our sentences says it; the contract's own is English. */
export function kindOf(field: Field, { reason }: Fault): WordId {
  if (reason.startsWith('contradicts')) return 'facts.fault.contradiction';
  if (reason.startsWith('min must not exceed')) return 'facts.fault.minOverMax';
  if (reason.startsWith('must not be before')) return 'facts.fault.beforeKnown';
  if (field === 'incident.persons' || field === 'organization.employees') return 'facts.fault.number';
  if (reason.startsWith('lies in the future')) return 'facts.fault.future';
  if (reason.startsWith('must be an existing instant') || field === 'incident.knownAt') return 'facts.fault.moment';
  if (reason === 'is required' || reason === 'must not be empty') return 'facts.fault.required';
  return 'facts.fault.other';
}
