import { describe, expect, it } from 'vitest';
import { parseFacts, requireFacts } from '../../src/contract/facts.ts';
import { InvalidInput } from '../../src/domain/errors.ts';
import { badInputs } from './law-cases.ts';

describe('bad inputs', () => {
  it.each(badInputs.map(({ id, input, errors }) => [id, errors.join(' ') || '(root)', input, errors] as const))(
    '%s is refused at %s',
    (_id, _paths, input, paths) => {
      const parsed = parseFacts(input);
      expect('errors' in parsed && parsed.errors.map(({ path }) => path)).toEqual(paths);
      expect('errors' in parsed && parsed.errors.every(({ reason }) => reason.length > 0 && reason.length < 120)).toBe(
        true,
      );
    },
  );

  it('are thrown whole by requireFacts', () => {
    expect(() => requireFacts(badInputs[0]?.input)).toThrow(InvalidInput);
  });
});
