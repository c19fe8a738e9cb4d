import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseSchema } from '../../src/contract/course.ts';
import type { Facts } from '../../src/contract/facts.ts';
import type { Language } from '../../src/domain/text.ts';
import { millisecondsOf, toInstant } from '../../src/domain/time.ts';
import { hasBrowser } from '../support/browser.ts';
import { cardNumbers } from '../support/facts.ts';
import { type App, createApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { eventName, t } from './sentences.ts';
import type { Visit } from './visit.ts';

const id = 'INC-2026-0001';
const place = `/incidents/${id}/states`;

describe.skipIf(!hasBrowser())('the live graph, of journey 2', () => {
  let app: App;
  let visit: Visit;
  beforeAll(async () => {
    app = await createApp({ now: '2026-09-01T11:00:00+09:00' });
    visit = await app.begin();
    for (const role of ['owner', 'officer'])
      await app.installation.post('/api/v1/persons', { name: role, email: `${role}@example.jp`, roles: [role] });
    await app.installation.post('/api/v1/incidents', { facts: cardNumbers() });
  }, 300_000);
  afterAll(() => app?.close());

  const happen = async (type: string, target: string, data: object = {}) => {
    const actor = type === 'draftApproved' ? 'officer@example.jp' : 'owner@example.jp';
    const path = `/api/v1/incidents/${id}/events`;
    const answer = await app.installation.post(path, { type, target, data }, { 'sokuho-actor': actor });
    expect(answer, type).toMatchObject({ status: 200 });
  };
  const revise = async (incident: Partial<Facts['incident']>) =>
    expect(await app.installation.put(`/api/v1/incidents/${id}/facts`, cardNumbers(incident))).toMatchObject({
      status: 200,
    });
  const jumpTo = async (instant: string) => {
    await app.site.jumpTo(instant);
    const clock = async () => (await app.installation.get<{ clock: { now: string } }>('/health')).body.clock.now;
    await expect.poll(clock, { timeout: 20_000 }).toBe(toInstant(millisecondsOf(instant)));
    await app.site.settled();
  };
  const graph = (of = visit) => of.page.locator('sokuho-graph');
  /** The innermost states that are marked as present. */
  const present = (instance: string) =>
    graph()
      .locator(`.machine[data-instance="${instance}"] .state.present:is(.atomic, .final, .folded)`)
      .evaluateAll((states) => states.map((state) => state.getAttribute('data-path') ?? '').sort());
  const stands = (instance: string, states: string[]) =>
    expect.poll(() => present(instance), { timeout: 20_000 }).toEqual(states);
  const slider = () => visit.page.getByRole('slider', { name: t('graph.time.slider') });
  const button = (name: string, of = visit) => graph(of).getByRole('button', { name, exact: true });
  const width = () =>
    graph()
      .locator('.stage > svg')
      .evaluate((svg) => svg.getBoundingClientRect().width);
  const see = async (path = place, of = visit) => {
    await of.go(path);
    await graph(of).locator('.machine').first().waitFor();
  };
  const state = (instance: string, path: string) =>
    graph().locator(`.machine[data-instance="${instance}"] .state[data-path="${path}"]`);

  it('follows without a reload, from the first day to the end', { timeout: 240_000 }, async () => {
    await see();
    const beside = ['police.notListed', 'publication.preparing.drafting'];
    await stands('incident', ['course.detected', ...beside]);
    await visit.page.evaluate('document.body.dataset.same = "yes"');
    await happen('internallyReported', 'incident');
    await happen('responseStarted', 'incident');
    await happen('spreadContained', 'incident', { measures: '決済画面を停止した' });
    const responding = 'course.responding';
    await stands('incident', [
      `${responding}.containment.contained`,
      `${responding}.investigation.factFinding`,
      `${responding}.prevention.considering`,
      ...beside,
    ]);
    await jumpTo('2026-09-03T12:00:00+09:00');
    await happen('draftSubmitted', 'ppc.preliminary');
    await happen('draftApproved', 'ppc.preliminary');
    await happen('reportFiled', 'ppc.preliminary', { filedOn: '2026-09-03', receiptNumber: 'R-1' });
    await stands('report:ppc', ['active.interim.collecting']);
    await visit.picture('50-graph-day-3');
    await happen('personsCounted', 'notice', { total: 800 });
    await happen('draftSubmitted', 'individuals.notice');
    await happen('draftApproved', 'individuals.notice');
    await happen('noticesDelivered', 'notice', { reached: 800 });
    await happen('noticeCompleted', 'notice');
    await happen('dutyDeclined', 'publication', { reason: '全員に直接通知したため' });
    await stands('notice', ['settled']);
    await jumpTo('2026-09-12T09:30:00+09:00');
    await revise({ wrongfulPurpose: true });
    await happen('policeConsulted', 'incident', { station: '中央警察署' });
    await jumpTo('2026-10-29T10:00:00+09:00');
    await happen('finalStarted', 'report:ppc');
    await happen('draftSubmitted', 'ppc.final');
    await stands('report:ppc', ['active.final.inReview']);
    expect(await visit.page.evaluate('document.body.dataset.same')).toBe('yes');
  });

  it('goes back to the third day: states, path and due days as they then were', { timeout: 120_000 }, async () => {
    const { body } = await app.installation.get(`/api/v1/incidents/${id}/course`);
    const { events } = courseSchema.parse(body);
    const filed = events.findIndex(({ type, target }) => type === 'reportFiled' && target === 'report:ppc');
    await slider().fill(String(filed));
    await graph()
      .getByText(t('graph.time.past', { said: '2026年9月3日(木) 12:00' }), { exact: false })
      .waitFor();
    await stands('report:ppc', ['active.interim.collecting']);
    await stands('notice', ['active.preparing']);
    await stands('incident', [
      'course.responding.containment.contained',
      'course.responding.investigation.factFinding',
      'course.responding.prevention.considering',
      'police.notListed',
      'publication.preparing.drafting',
    ]);
    const clocks = visit.page.getByRole('region', { name: t('graph.clocks.then') });
    expect(await clocks.innerText()).toContain('2026年9月30日(水) 残り27日');
    const taken = graph().locator('.machine[data-instance="report:ppc"] .badge.order text');
    expect((await taken.allTextContents()).sort()).toEqual(['1', '2', '3', '3']);
    await visit.picture('51-graph-back-on-day-3');

    // What moved came into view by itself.
    expect(await button('報告(個人情報保護委員会)').getAttribute('aria-pressed')).toBe('true');

    // By the keyboard, one event earlier: it was approved, and not yet filed.
    await slider().press('ArrowLeft');
    await stands('report:ppc', ['active.preliminary.approved']);

    // What happens meanwhile moves nothing, and is told.
    await happen('draftApproved', 'ppc.final');
    await graph()
      .getByText(t('graph.news', { count: 1 }))
      .waitFor();
    expect(await present('report:ppc')).toEqual(['active.preliminary.approved']);

    // Another language is read at the same moment.
    await visit.page.getByText('English').first().click();
    await graph().locator('.state[aria-label^="Preliminary report:"]').first().waitFor();
    await graph().getByText('1 new event').waitFor();
    await stands('report:ppc', ['active.preliminary.approved']);
    await visit.page.getByText('日本語').first().click();
    await button(t('graph.time.now')).click();
    await stands('report:ppc', ['active.final.approved']);
    expect(await visit.page.getByRole('region', { name: t('graph.clocks') }).innerText()).toContain(
      '2026年10月30日(金)',
    );
  });

  it('says what a state means, and of an event whether it may happen', { timeout: 120_000 }, async () => {
    await button('報告(個人情報保護委員会)').click();
    await state('report:ppc', 'active.final').locator('.title').click();
    const about = visit.page.getByRole('region', { name: t('graph.about') });
    await about.getByText('active.final', { exact: true }).waitFor();
    expect(await about.innerText()).toContain('2026年10月29日(木) 10:00');
    expect(await about.getByRole('link').first().getAttribute('href')).toBe('/help/law/APPI-FINAL-WHEN');
    await visit.picture('52-graph-state');
    await graph()
      .locator('.machine[data-instance="report:ppc"] .edge[data-event="supplementStarted"] .said')
      .first()
      .click({ force: true });
    await about.getByText(t('graph.mayNot')).waitFor();
    await about.getByText(t('why.who')).waitFor();
    await expectAccessible(visit, 'about an event');
    await visit.picture('53-graph-event');
    await visit.page.keyboard.press('Escape');
    await about.waitFor({ state: 'detached' });

    // What may happen is recorded from here.
    await graph()
      .locator('.machine[data-instance="report:ppc"] .edge.next[data-event="reportFiled"] .said')
      .first()
      .click({ force: true });
    await about.getByRole('button', { name: eventName('reportFiled') }).click();
    await visit.dialog().getByLabel(t('incident.field.receiptNumber')).waitFor();
    await visit.page.keyboard.press('Escape');
    await visit.dialog().waitFor({ state: 'detached' });
  });

  it('is walked through and folded by the keyboard', { timeout: 120_000 }, async () => {
    await see();
    await button('報告(個人情報保護委員会)').click();
    const before = await width();
    await graph().locator('.stage').press('-');
    expect(await width()).toBeLessThan(before);
    await visit.page.keyboard.press('+');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Home');
    const focused = () =>
      visit.page.evaluate('document.activeElement.shadowRoot?.activeElement?.getAttribute("aria-label")');
    const [first] = [await focused()];
    await visit.page.keyboard.press('ArrowRight');
    expect(await focused()).not.toBe(first);
    await state('report:ppc', 'active.interim').press('ArrowRight');
    expect(await focused()).toBe(t('graph.fold', { what: '続報' }));
    await visit.page.keyboard.press('Enter');
    await state('report:ppc', 'active.interim').and(graph().locator('.folded')).waitFor();
    await expect.poll(focused).toBe(t('graph.unfold', { what: '続報' }));
    expect(await state('report:ppc', 'active.interim.collecting').count()).toBe(0);
    await visit.picture('54-graph-folded');
    await visit.page.keyboard.press('Enter');
    await state('report:ppc', 'active.interim.collecting').waitFor();
    expect(await graph().locator('.folded').count()).toBe(0);
  });

  it('is moved and zoomed by mouse and fingers, and printed as the plain picture', { timeout: 120_000 }, async () => {
    const { page } = visit;
    const stage = graph().locator('.stage');
    const reach = () => stage.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
    const { x = 0, y = 0 } = (await stage.boundingBox()) ?? {};
    const [left = 0, top = 0] = await reach();
    await page.mouse.move(x + 300, y + 200);
    await page.mouse.down();
    await page.mouse.move(x + 240, y + 170, { steps: 3 });
    await page.mouse.up();
    expect(await reach()).toEqual([left + 60, top + 30]);
    const before = await width();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(width).toBeGreaterThan(before * 1.2);
    const wide = await width();
    const browser = await visit.context.newCDPSession(page);
    for (const [type, apart] of [
      ['touchStart', 200],
      ['touchMove', 190],
      ['touchMove', 100],
      ['touchEnd', null],
    ] as const) {
      const touchPoints = apart === null ? [] : [200, 200 + apart].map((at) => ({ x: x + at, y: y + 200 }));
      await browser.send('Input.dispatchTouchEvent', { type, touchPoints });
    }
    await expect.poll(width).toBeLessThan(wide * 0.8);
    await button(t('graph.fit')).click();
    await visit.picture('55-graph-whole');

    await page.emulateMedia({ media: 'print' });
    expect(await button(t('graph.larger')).isVisible()).toBe(false);
    expect(await slider().isVisible()).toBe(false);
    const beyond = await stage.evaluate(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth);
    expect(beyond).toBe(0);
    await visit.picture('55-graph-on-paper');
    await page.emulateMedia({ media: 'screen' });
  });

  it('stays usable when the network is cut, and catches up by itself', { timeout: 120_000 }, async () => {
    await visit.context.setOffline(true);
    await graph().getByText(t('graph.offline')).waitFor();
    await happen('reportFiled', 'ppc.final', { filedOn: '2026-10-29', receiptNumber: 'R-2' });
    const before = await width();
    await button(t('graph.larger')).click();
    expect(await width()).toBeGreaterThan(before);
    await slider().press('Home');
    await stands('report:ppc', []);
    await visit.picture('55-graph-offline');
    await slider().press('End');
    await stands('report:ppc', ['active.final.approved']);
    await state('report:ppc', 'active.final.approved').locator('.title').click();
    await visit.page
      .getByRole('region', { name: t('graph.about') })
      .getByText('active.final.approved')
      .waitFor();
    await visit.context.setOffline(false);
    await expect.poll(() => present('report:ppc'), { timeout: 40_000 }).not.toEqual(['active.final.approved']);
    expect(await graph().getByText(t('graph.offline')).count()).toBe(0);
  });

  it('is accessible in both languages, wide and on a phone, and so are the machines', {
    timeout: 240_000,
  }, async () => {
    const english = await app.join({ name: 'Jane', email: 'jane@example.jp', access: ['auditor'], lang: 'en' });
    for (const [lang, of] of [
      ['ja', visit],
      ['en', english],
    ] satisfies [Language, Visit][]) {
      await of.page.setViewportSize({ width: 1280, height: 800 });
      await see(place, of);
      await expectAccessible(of, `${lang}, the graph`);
      await of.page.emulateMedia({ colorScheme: 'dark' });
      await see(place, of);
      await of.picture(`56-graph-${lang}-dark`);
      await expectAccessible(of, `${lang}, the graph in the dark`);
      await of.page.emulateMedia({ colorScheme: 'light' });
      await of.page.setViewportSize({ width: 360, height: 800 });
      await see(place, of);
      await expectAccessible(of, `${lang}, the graph on a phone`);
      await of.picture(`57-graph-${lang}-from-a-phone`);
      await of.page.setViewportSize({ width: 1280, height: 800 });
      await see('/machines', of);
      await expectAccessible(of, `${lang}, the machines`);
      await of.picture(`58-machines-${lang}`);
    }
    visit.expectClean();
    english.expectClean();
  });
});
