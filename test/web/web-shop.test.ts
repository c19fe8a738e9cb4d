import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
import { type App, createApp } from './app.ts';
import { answer, known, outcome, record, step } from './forms.ts';
import { eventName, t } from './sentences.ts';
import type { Visit } from './visit.ts';

const preliminary = '速報(個人情報保護委員会)';

describe.skipIf(!hasBrowser())(
  'journey 2 in the browser, a web shop with card numbers leaking from an unknown cause',
  () => {
    let app: App;
    let operator: Visit;
    let approver: Visit;
    beforeAll(async () => {
      app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
      await app.begin();
      operator = await app.join({
        ...{ name: '担当 花子', email: 'owner@example.jp', access: ['operator'], roles: ['owner'] },
      });
      approver = await app.join({
        ...{ name: '承認 太郎', email: 'officer@example.jp', access: ['approver'], roles: ['officer'] },
      });
    }, 300_000);
    afterAll(() => app?.close());

    it('is opened with unknowns, reported after a second person approved, and moved on day 12', {
      timeout: 180_000,
    }, async () => {
      const { page } = operator;

      // Day 1: what is not known is said to be not known, and the clock runs.
      await operator.go('/');
      await page
        .getByRole('link', { name: t('shell.newIncident') })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: t('new-incident.title') }).waitFor();
      await operator.picture('20-new-incident-start');
      await operator.button(t('new-incident.start.more')).click();
      await answer(operator, 'facts.events.ask', 'facts.events.leakage');
      await answer(operator, 'facts.certainty.ask', 'facts.certainty.suspected');
      await known(operator, '2026-09-01T10:00');
      await answer(operator, 'facts.persons.ask', 'facts.persons.atMost');
      await page.getByLabel(t('facts.persons.max'), { exact: true }).fill('800');
      await answer(operator, 'facts.items.ask', 'facts.items.name');
      await answer(operator, 'facts.items.ask', 'facts.items.creditCardNumber');
      await answer(operator, 'facts.itemsComplete.ask', 'facts.itemsComplete.yes');
      await answer(operator, 'facts.myNumber.ask', 'facts.no');
      await answer(operator, 'facts.publiclyViewable.ask', 'facts.no');
      await answer(operator, 'facts.wrongfulPurpose.ask', 'facts.unknown');
      await answer(operator, 'facts.subject.ask', 'facts.subject.personalData');
      await outcome(operator).getByText('2026年9月5日(土)').first().waitFor();
      await outcome(operator).getByText('2026年9月30日(水)').first().waitFor();
      await operator.picture('21-new-incident-answered');
      await operator.button(t('new-incident.open')).click();
      // Nobody stands in or watches yet: that is said before anything else.
      const on = page.getByRole('link', { name: t('new-incident.opened.go') });
      await on.waitFor();
      await operator.picture('22-opened-with-warnings');
      await on.click();
      await page.waitForURL('**/incidents/INC-2026-0001');
      await operator.calm();
      await page.getByText('2026年9月5日(土)').first().waitFor();
      await page
        .getByText(t('parts.daysLeft', { days: 4 }))
        .first()
        .waitFor();
      await operator.picture('22-the-incident');

      // The owner drafts; their own draft is not theirs to approve.
      await record(operator, 'draftSubmitted', preliminary);
      await step(operator, preliminary).getByText(t('incident.steps.approver')).waitFor();
      expect(
        await step(operator, preliminary)
          .getByRole('button', { name: eventName('draftApproved') })
          .count(),
      ).toBe(0);
      await operator.picture('23-waiting-for-approval');

      // A second person approves; the first one's page follows by itself.
      await approver.go('/incidents/INC-2026-0001/approvals');
      await approver.picture('24-approvals');
      await approver.page.getByRole('link', { name: t('incident.tab.overview') }).click();
      await record(approver, 'draftApproved', preliminary);
      await step(operator, preliminary)
        .getByRole('button', { name: eventName('reportFiled') })
        .waitFor();
      await operator.picture('25-approved-seen-live');
      await record(operator, 'reportFiled', preliminary, async (dialog) => {
        await dialog.getByLabel(t('incident.field.receiptNumber')).fill('R-1');
        // A field for several lines shows several.
        const items = await dialog.getByLabel(t('incident.field.unknownItems')).boundingBox();
        expect(items?.height).toBeGreaterThan(90);
        await operator.picture('26-report-filed-dialog');
      });
      await page.getByText(t('incident.done', { what: eventName('reportFiled') })).waitFor();
      await operator.picture('27-preliminary-filed');

      // Day 12: somebody meant harm. The form says what moves before it is saved, the incident afterwards.
      await app.forwardTo('2026-09-12T10:00:00+09:00');
      await operator.go('/incidents/INC-2026-0001/facts?revise=true');
      await answer(operator, 'facts.wrongfulPurpose.ask', 'facts.yes');
      const moved = t('facts.duties.moved', { from: '2026年9月30日(水)', to: '2026年10月30日(金)' });
      await outcome(operator).getByText(moved).waitFor();
      // What is filed is not due any more, whatever becomes known.
      const done = outcome(operator).getByRole('region', { name: t('facts.duties.done') });
      await done.getByText(t('facts.duties.filed', { day: '2026年9月1日(火)' })).waitFor();
      expect(await outcome(operator).innerText()).not.toContain('期限超過');
      await operator.picture('28-revising-the-facts');
      await operator.button(t('incident.facts.save')).click();
      await page.getByText(t('incident.done.saved')).waitFor();
      const history = page.getByRole('region', { name: t('incident.facts.history') });
      await history.getByText(t('incident.facts.effect.moved')).first().waitFor();
      expect(await history.innerText()).toContain('2026年10月30日(金)');
      await operator.picture('29-facts-and-their-effects');
      await page.getByRole('link', { name: t('incident.tab.overview') }).click();
      await page
        .getByRole('region', { name: t('incident.duties') })
        .getByText('2026年10月30日(金)')
        .waitFor();
      await operator.picture('30-day-12');

      for (const tab of ['deadlines', 'timeline', 'mails', 'people', 'notes', 'states'] as const) {
        await page.getByRole('link', { name: t(`incident.tab.${tab}`), exact: true }).click();
        await page.waitForURL(`**/${tab}`);
        await operator.calm();
        await operator.picture(`31-tab-${tab}`);
      }
      operator.expectClean();
      approver.expectClean();
    });
  },
);
