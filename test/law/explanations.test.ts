import { expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { Explanations } from './explanations.ts';
import { allCases } from './law-cases.ts';

it('the cases are explained with the sentences that were last read and agreed (-u writes them anew)', async () => {
  const explanations = new Explanations();
  for (const { facts } of allCases) explanations.add(assess(facts));
  await expect(explanations.text()).toMatchFileSnapshot('explanations.txt');
});
