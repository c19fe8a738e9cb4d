import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventRefused } from '../../src/domain/errors.ts';
import type { NewEvent } from '../../src/engine/advance.ts';
import { verify } from '../../src/engine/verify.ts';
import { evidenceOf } from '../../src/store/queries/evidence.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.close());

const opened = async (): Promise<string> =>
  (await bench.engine.open({ facts: cardNumbers() }, bench.who())).record.incident.number;

const record = (incident: string, target: string, event: NewEvent, actor = 'operator') =>
  bench.engine.advance({ incident, target, event }, bench.who(actor));

const refusal = async (change: Promise<unknown>): Promise<string[]> => {
  const error = await change.catch((reason: unknown) => reason);
  return error instanceof EventRefused ? error.reasons.map(({ code }) => code) : [];
};

const open = async (incident: string): Promise<string[]> =>
  (await bench.engine.look(bench.viewer, incident)).duties
    .filter(({ state }) => state === 'open')
    .map(({ key }) => key)
    .sort();

const mergedDuplicate = async (): Promise<{ duplicate: string; owed: string[] }> => {
  const [into, duplicate] = [await opened(), await opened()];
  const owed = await open(duplicate);
  await record(duplicate, 'report:ppc', { type: 'draftSubmitted' });
  await bench.engine.merge({ incident: duplicate, into, reason: '二重の起票' }, bench.who());
  return { duplicate, owed };
};

describe('an incident that was merged', () => {
  it('owes everything again once it is reopened', async () => {
    const { duplicate, owed } = await mergedDuplicate();
    expect(await open(duplicate)).toEqual([]);
    await record(duplicate, 'incident', { type: 'incidentReopened', reason: '別の事案と判明' });
    expect(await open(duplicate)).toEqual(owed);
    expect(verify(await evidenceOf(bench.db, bench.viewer, duplicate)).faults).toEqual([]);
  });

  it('takes nothing back at an instance, which would owe something again under an incident that is over', async () => {
    const { duplicate } = await mergedDuplicate();
    const correct = { type: 'correct', reason: '誤り' } as const;
    expect(await refusal(record(duplicate, 'report:ppc', correct, 'second'))).toEqual(['incident-over']);
    expect((await bench.engine.correctable(bench.viewer, duplicate)).map(({ target }) => target)).toEqual(['incident']);
  });

  it('does not go back to its end by taking the reopening back', async () => {
    const { duplicate } = await mergedDuplicate();
    await record(duplicate, 'incident', { type: 'incidentReopened', reason: '別の事案と判明' });
    const correct = { type: 'correct', reason: '誤り' } as const;
    expect(await refusal(record(duplicate, 'incident', correct, 'second'))).toEqual(['reopened-since']);
  });
});

describe('a notice that is done', () => {
  it('is not owed to more persons once the facts have dropped the duty', async () => {
    const incident = await opened();
    for (const [event, actor] of [
      [{ type: 'personsCounted', total: 10 }],
      [{ type: 'draftSubmitted' }],
      [{ type: 'draftApproved' }, 'second'],
      [{ type: 'noticesDelivered', reached: 10 }],
      [{ type: 'noticeCompleted' }],
    ] as [NewEvent, string?][])
      await record(incident, 'notice', event, actor);
    await bench.engine.advance({ incident, facts: cardNumbers({ certainty: 'ruledOut' }) }, bench.who());
    await record(incident, 'notice', { type: 'personsCounted', total: 20 });
    expect(await open(incident)).toEqual([]);
  });
});

describe('a report that was never filed', () => {
  it('has nothing to supplement', async () => {
    const incident = await opened();
    await bench.engine.advance({ incident, facts: cardNumbers({ certainty: 'ruledOut' }) }, bench.who());
    await record(incident, 'incident', { type: 'entrustorsNamed', names: ['A'] });
    expect(await refusal(record(incident, 'report:entrustor', { type: 'supplementStarted' }))).toEqual([
      'nothing-filed',
    ]);
  });
});
