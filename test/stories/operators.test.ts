import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import type { Installation } from '../support/installation.ts';
import { createSite, type Site } from '../support/site.ts';

interface Shown {
  incident: { id: string; state: string };
  instances: { key: string; rev: number; states: { path: string }[] }[];
}
interface Refused {
  reasons: { code: string; ja: string; en: string }[];
}
interface Events {
  events: { seq: number; type: string; actor: string; target: string; data: Record<string, unknown> }[];
}

/** Two servers on one database: what one operator does on the one, another may do on the other. */
describe('operators on two servers', { timeout: 180_000 }, () => {
  let site: Site;
  let one: Installation;
  let two: Installation;
  beforeAll(async () => {
    site = await createSite();
    await site.standAt('2026-09-01T10:00:00+09:00');
    one = site.installation();
    two = site.installation();
    await one.run('serve');
    await two.run('serve');
    for (const role of ['owner', 'deputy', 'officer'])
      await one.post('/api/v1/persons', { name: role, email: `${role}@example.jp`, roles: [role] });
  });
  afterAll(() => site.close());

  const open = async () => (await one.post<Shown>('/api/v1/incidents', { facts: cardNumbers() })).body.incident.id;
  const press = <T = Shown & Refused>(
    server: Installation,
    incident: string,
    who: string,
    event: { type: string; data?: object; target?: string; expectedRev?: number },
    key?: string,
  ) =>
    server.post<T>(`/api/v1/incidents/${incident}/events`, event, {
      'sokuho-actor': `${who}@example.jp`,
      ...(key !== undefined && { 'idempotency-key': key }),
    });
  const eventsOf = async (incident: string) =>
    (await two.get<Events>(`/api/v1/incidents/${incident}/events`)).body.events;
  const whole = async (incident: string) =>
    expect((await two.get(`/api/v1/incidents/${incident}/verification`)).body).toMatchObject({ ok: true });
  const stateOf = ({ instances }: Shown, key: string) =>
    instances.find((instance) => instance.key === key)?.states.map(({ path }) => path);

  it('press the same button at once: one is accepted, the other is told who did it', async () => {
    const incident = await open();
    const event = { type: 'internallyReported' };
    const answers = await Promise.all([
      press(one, incident, 'owner', event),
      press(two, incident, 'deputy', event),
      press(one, incident, 'officer', event),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const [recorded, ...more] = (await eventsOf(incident)).filter(({ type }) => type === event.type);
    expect(more).toEqual([]);
    for (const { body } of answers.filter(({ status }) => status === 409))
      expect(body.reasons).toEqual([
        expect.objectContaining({
          code: 'wrong-state',
          ja: expect.stringContaining(`${recorded?.actor}、2026年9月1日(火) 10:00`),
          en: expect.stringContaining(`by ${recorded?.actor}, Tue 1 September 2026 10:00.`),
        }),
      ]);
    await whole(incident);
  });

  it('decide on the same picture: the later one is told that it changed, and by whom', async () => {
    const incident = await open();
    const shown = await two.get<Shown>(`/api/v1/incidents/${incident}`);
    const expectedRev = shown.body.instances.find(({ key }) => key === 'report:ppc')?.rev ?? 0;
    const draft = { target: 'report:ppc', expectedRev };
    expect(await press(one, incident, 'owner', { ...draft, type: 'draftSubmitted' })).toMatchObject({ status: 200 });
    const late = await press(two, incident, 'deputy', { ...draft, type: 'acknowledge' });
    expect(late).toMatchObject({ status: 409, body: { reasons: [{ code: 'changed-meanwhile' }] } });
    expect(late.body.reasons[0]?.en).toContain('by person:owner@example.jp');
  });

  it('send the same request twice, at once and later: one event, and the same answer', async () => {
    const incident = await open();
    const before = (await eventsOf(incident)).length;
    const ask = (server: Installation) => press(server, incident, 'owner', { type: 'internallyReported' }, 'request-1');
    const [first, second] = await Promise.all([ask(one), ask(two)]);
    const third = await ask(two);
    expect(first.status).toBe(200);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await eventsOf(incident)).toHaveLength(before + 1);
    expect((await press(one, incident, 'owner', { type: 'responseStarted' }, 'request-1')).status).toBe(422);
  });

  it('take back a mis-click with a second person; both stay visible', async () => {
    const incident = await open();
    const clicked = await press(one, incident, 'owner', { type: 'internallyReported' });
    expect(clicked.body.incident.state).toBe('reportedInternally');
    const correct = { type: 'correct', data: { reason: '押し間違い' }, target: 'incident' };
    expect(await press(one, incident, 'owner', correct)).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'second-person-needed' }] },
    });
    expect(await press(two, incident, 'officer', correct)).toMatchObject({
      status: 200,
      body: { incident: { state: 'detected' } },
    });
    const events = await eventsOf(incident);
    const misClick = events.find(({ type }) => type === 'internallyReported');
    expect(events.find(({ type }) => type === 'correct')).toMatchObject({
      actor: 'person:officer@example.jp',
      data: { corrects: misClick?.seq },
    });
    await whole(incident);
  });

  it('approve what was submitted and nothing else: a change of the draft voids it', async () => {
    const incident = await open();
    const [before, after] = ['a'.repeat(64), 'b'.repeat(64)];
    const target = 'ppc.preliminary';
    const approve = (content: string) =>
      press(two, incident, 'officer', { type: 'draftApproved', data: { content }, target });
    const file = () =>
      press(one, incident, 'owner', { type: 'reportFiled', data: { filedOn: '2026-09-01', content: after }, target });
    await press(one, incident, 'owner', { type: 'draftSubmitted', data: { content: before }, target });
    expect((await approve(before)).status).toBe(200);
    // The officer still looks at the first draft while the owner changes it.
    const revised = await press(one, incident, 'owner', { type: 'draftRevised', data: { content: after }, target });
    expect(stateOf(revised.body, 'report:ppc')).toEqual(['active.preliminary.inReview']);
    expect(await file()).toMatchObject({ status: 409, body: { reasons: [{ code: 'wrong-state' }] } });
    expect(await approve(before)).toMatchObject({ status: 409, body: { reasons: [{ code: 'other-content' }] } });
    expect((await approve(after)).status).toBe(200);
    expect((await file()).status).toBe(200);
    await whole(incident);
  });
});
