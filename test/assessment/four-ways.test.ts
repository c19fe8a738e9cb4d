import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { type ApiBench, apiBench } from '../api/bench.ts';
import { allCases, badInputs } from '../law/law-cases.ts';
import { run } from './captured-terminal.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

describe('the four ways to an assessment', () => {
  it('agree on every case, to the letter', async () => {
    const byLibrary = allCases.map(({ facts }) => JSON.stringify(assess(facts)));
    const lines = allCases.map(({ facts }) => `${JSON.stringify(facts)}\n`);
    const byLines = await run(['assess', '-', '--jsonl'], lines);
    expect(byLines).toEqual({ stdout: `${byLibrary.join('\n')}\n`, stderr: '', exitCode: 0 });
    for (const [n, { id }] of allCases.entries()) {
      const answer = byLibrary[n] ?? '';
      const pretty = `${JSON.stringify(JSON.parse(answer), null, 2)}\n`;
      expect((await run(['assess', '-', '--json'], [lines[n] ?? ''])).stdout, id).toBe(pretty);
      const { status, text } = await bench.ask('POST', '/api/v1/assessments', lines[n]);
      expect({ id, status, text }).toEqual({ id, status: 200, text: answer });
    }
  });

  it('refuse the same inputs at the same places', async () => {
    for (const { id, input, errors } of badInputs) {
      const text = JSON.stringify(input);
      const byJson = await run(['assess', '-', '--json'], [text]);
      expect(byJson.exitCode, id).toBe(2);
      const faults = JSON.parse(byJson.stdout).errors;
      expect(faults.map(({ path }: { path: string }) => path)).toEqual(errors);
      const byLines = await run(['assess', '-', '--jsonl'], [text]);
      expect(JSON.parse(byLines.stdout)).toEqual({ errors: faults });
      const { status, body } = await bench.ask('POST', '/api/v1/assessments', text);
      expect({ id, status, errors: body.errors }).toEqual({ id, status: 400, errors: faults });
    }
  });
});
