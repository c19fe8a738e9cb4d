import axe from 'axe-core';
import { expect } from 'vitest';
import type { Visit } from './visit.ts';

interface Violation {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is on the page keeps the WCAG 2.2 AA, as far as a machine can tell. */
export async function expectAccessible({ page }: Visit, where: string): Promise<void> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`,
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found, where).toEqual([]);
}
