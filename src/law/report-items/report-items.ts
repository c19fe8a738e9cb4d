import type { ReportContents, ReportItemsQuery } from '../../contract/report-items.ts';
import { InvalidInput } from '../../domain/errors.ts';
import { documents } from './documents.ts';

/** What a report to a recipient at a stage holds. Throws InvalidInput, saying what there is, for one that does not exist. */
export function reportContents({ recipient, stage, regime }: ReportItemsQuery): ReportContents {
  const found = documents.find(
    (each) => each.recipient === recipient && each.stage === stage && (regime === undefined || each.regime === regime),
  );
  if (found) return found;
  const known = documents.filter((each) => each.recipient === recipient);
  const ways = known.map((each) => `${each.stage} (${each.regime})`).join(', ');
  throw new InvalidInput([
    known.length === 0
      ? { path: 'recipient', reason: `nothing is written to ${recipient}` }
      : { path: 'stage', reason: `${recipient} receives: ${ways}` },
  ]);
}
