import { expect, it } from 'vitest';
import { auditQuerySchema } from '../../../src/contract/audit.ts';
import { auditSearch } from '../../../src/web/audit/search.ts';

const given = (search: object) => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

it('an address of the audit page says what is looked for', () => {
  const search = { source: 'access', actor: 'hanako', from: '2026-09-01', to: '2026-09-30', incident: 'INC-2026-0001' };
  expect(given(auditSearch(search))).toEqual(search);
});

it('what nobody can look for is left out, and the API takes the rest', () => {
  const search = given(
    auditSearch({ source: 'nothing', actor: ' ', from: '2026-02-30', to: 5, type: 'x'.repeat(201) }),
  );
  expect(search).toEqual({});
  expect(auditQuerySchema.safeParse(search).success).toBe(true);
});
