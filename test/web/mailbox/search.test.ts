import { expect, it } from 'vitest';
import { mailboxSearch } from '../../../src/web/mailbox/search.ts';

it("the mailbox's address names an incident, a mail, a text that is searched for", () => {
  const search = { incident: 'INC-2026-0001', q: 'USB', mail: 12, as: 'text' };
  expect(mailboxSearch(search)).toEqual(search);
  expect(mailboxSearch({ mail: '12', q: 7 })).toEqual({ mail: 12, q: '7' });
});

it('what it does not know it leaves out', () => {
  expect(mailboxSearch({ mail: '../1', as: 'html', incident: '', q: null, x: 1 })).toEqual({});
});
