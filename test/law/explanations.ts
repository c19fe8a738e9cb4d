import type { Assessment } from '../../src/contract/assessment.ts';
import type { Reason } from '../../src/domain/duty.ts';

/** Counts every sentence that assessments give as a reason, and the facts that each says to have read. */
export class Explanations {
  private readonly counts = new Map<string, number>();

  add({ categories, duties, notDue, review }: Assessment): void {
    for (const each of [...Object.values(categories).flat(), ...duties, ...notDue]) each.because.forEach(this.count);
    review.forEach(this.count);
  }

  private readonly count = ({ rule, facts, ja, en }: Reason): void => {
    const text = `${rule}  [${facts.join(', ')}]\n  ${ja}\n  ${en}`;
    this.counts.set(text, (this.counts.get(text) ?? 0) + 1);
  };

  /** One paragraph a sentence: the rule and how often it was given, the facts, both languages. */
  text(): string {
    const paragraphs = [...this.counts].map(([text, count]) => text.replace('  [', ` x${count}  [`));
    return `${paragraphs.sort((a, b) => (a < b ? -1 : 1)).join('\n\n')}\n`;
  }
}
