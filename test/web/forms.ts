import type { Locator } from 'playwright-core';
import { eventName, t } from './sentences.ts';
import type { Visit } from './visit.ts';

/** Answers one of the questions for the facts. */
export const answer = (visit: Visit, question: string, given: string): Promise<void> =>
  visit.group(t(question)).getByLabel(t(given), { exact: true }).first().check();

/** When somebody first knew: `2026-09-01T10:00`, in Japan. */
export async function known(visit: Visit, at: string): Promise<void> {
  const when = visit.group(t('facts.knownAt.ask'));
  await when.getByLabel(t('facts.moment.day')).fill(at.slice(0, 10));
  await when.getByLabel(t('facts.moment.time')).fill(at.slice(11));
}

/** What the answers lead to, beside the questions. */
export const outcome = ({ page }: Visit): Locator => page.getByRole('region', { name: t('facts.duties.title') });

/** What is to be done for a duty. */
export const step = ({ page }: Visit, duty: string): Locator =>
  page
    .getByRole('region', { name: t('incident.steps') })
    .getByRole('listitem')
    .filter({ hasText: duty })
    .first();

/** Records what happened, by the button of its step and the form that opens. */
export async function record(
  visit: Visit,
  type: Parameters<typeof eventName>[0],
  duty: string,
  fill: (dialog: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await step(visit, duty)
    .getByRole('button', { name: eventName(type) })
    .click();
  const dialog = visit.dialog();
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: t('incident.form.submit') }).click();
  await dialog.waitFor({ state: 'detached' });
}
