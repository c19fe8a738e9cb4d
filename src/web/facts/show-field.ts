import { type Field, fieldId } from './fields.ts';

/** Leads to a question, also to one that is folded away. */
export function showField(field: Field): void {
  const question = document.getElementById(fieldId(field));
  question?.closest('details')?.setAttribute('open', '');
  question?.focus();
}
