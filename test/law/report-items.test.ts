import { describe, expect, it } from 'vitest';
import { reportContentsSchema } from '../../src/contract/report-items.ts';
import { recipients } from '../../src/domain/duty.ts';
import { InvalidInput } from '../../src/domain/errors.ts';
import { documents } from '../../src/law/report-items/documents.ts';
import { reportContents } from '../../src/law/report-items/report-items.ts';
import { reportItemIds, ruleIds } from '../../src/law/rule-ids.ts';

const needed = (contents: ReturnType<typeof reportContents>): Record<string, string> =>
  Object.fromEntries(contents.items.map(({ id, required }) => [id, required]));
const nine = (required: string) => Object.fromEntries(reportItemIds.map((id) => [id, required]));

describe('report contents', () => {
  it('are the nine items, as known in a preliminary report, all in a final one', () => {
    for (const recipient of ['ppc', 'minister', 'supervisor'] as const) {
      expect(needed(reportContents({ recipient, stage: 'preliminary' }))).toEqual(nine('ifKnown'));
      expect(needed(reportContents({ recipient, stage: 'final' }))).toEqual(nine('required'));
    }
    expect(needed(reportContents({ recipient: 'entrustor', stage: 'notice' }))).toEqual(nine('ifKnown'));
  });

  it('to the individuals and the public are items 1, 2, 4, 5 and 9 only', () => {
    for (const query of [
      { recipient: 'individuals', stage: 'notice' },
      { recipient: 'public', stage: 'publication' },
    ] as const) {
      const told = Object.entries(needed(reportContents(query))).filter(([, required]) => required !== 'no');
      expect(told.map(([id]) => id)).toEqual(['IT-1', 'IT-2', 'IT-4', 'IT-5', 'IT-9']);
    }
  });

  it('under the My Number Act have labels of their own', () => {
    const { items } = reportContents({ recipient: 'ppc', stage: 'final', regime: 'myNumber' });
    expect(items.find(({ id }) => id === 'IT-2')?.label.ja).toContain('特定個人情報の項目');
    expect(items.find(({ id }) => id === 'IT-3')?.label.ja).toBe('特定個人情報に係る本人の数');
    expect(items.find(({ id }) => id === 'IT-1')?.guidance.ja).toContain('規則2条');
  });

  it('to a minister point to the forms of finance', () => {
    const { notes } = reportContents({ recipient: 'minister', stage: 'final' });
    expect(notes.find(({ rule }) => rule === 'OTH-FIN')?.ja).toContain('別紙様式1');
  });

  it('mark the fields of the form, which are from memory, but not the name of the reporter', () => {
    const { header, items } = reportContents({ recipient: 'ppc', stage: 'preliminary' });
    expect(header.filter(({ toBeConfirmed }) => !toBeConfirmed).map(({ ja }) => ja)).toEqual([
      '報告者の氏名又は名称(担当者ではなく事業者の名称)',
    ]);
    expect(items.flatMap(({ fields }) => fields).every(({ toBeConfirmed }) => toBeConfirmed)).toBe(true);
  });

  it('exist once for each regime, recipient and stage, and for every recipient but the police', () => {
    const keys = documents.map(({ regime, recipient, stage }) => `${regime} ${recipient} ${stage}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(documents.map(({ recipient }) => recipient))).toEqual(
      new Set(recipients.filter((recipient) => recipient !== 'police')),
    );
  });

  it('cite rules of the catalogue, in both languages', () => {
    for (const each of documents) {
      reportContentsSchema.parse(each);
      expect(each.notes).not.toEqual([]);
      for (const { rule } of each.notes) expect(ruleIds).toContain(rule);
      for (const { label, guidance } of each.items) {
        expect(guidance.ja).toMatch(/(ます|せん|です)([^)]*\))?。$/);
        expect(`${label.ja}${label.en}${guidance.en}`).not.toMatch(/undefined/);
      }
    }
  });

  it('that do not exist say what there is', () => {
    expect(() => reportContents({ recipient: 'individuals', stage: 'final' })).toThrow(InvalidInput);
    expect.assertions(3);
    try {
      reportContents({ recipient: 'police', stage: 'final' });
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput);
      expect(error).toMatchObject({ faults: [{ path: 'recipient' }] });
    }
  });
});
