import type { ReportField, ReportItem } from '../../contract/report-items.ts';
import type { Text } from '../../domain/text.ts';
import { confirmationOf } from '../catalogue/rule.ts';
import type { SourceRef } from '../catalogue/sources.ts';

/** An item as the law or a form has it, before it is known who receives it. */
export interface ItemText {
  id: string;
  label: Text;
  guidance: Text;
  sources: readonly SourceRef[];
  fields?: readonly ReportField[];
}

export const itemOf = (
  { id, label, guidance, sources, fields = [] }: ItemText,
  required: ReportItem['required'],
): ReportItem => ({
  id,
  label,
  guidance,
  required,
  sources: [...sources],
  toBeConfirmed: confirmationOf(sources) === 'whole',
  fields: [...fields],
});
