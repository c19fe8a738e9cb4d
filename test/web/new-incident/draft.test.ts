import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../../src/web/facts/answers.ts';
import { dropDraft, keepDraft, readDraft } from '../../../src/web/new-incident/draft.ts';

class Shelf {
  readonly kept = new Map<string, string>();
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
}

const draft = { keptAt: '2026-11-22T01:00:00.000Z', path: 'one' as const, answers: noAnswers };

describe('unfinished answers', () => {
  it('come back as they were', () => {
    const shelf = new Shelf();
    keepDraft(shelf, draft);
    expect(readDraft(shelf)).toEqual({ version: 1, ...draft });
  });

  it('are gone once the incident is open', () => {
    const shelf = new Shelf();
    keepDraft(shelf, draft);
    dropDraft(shelf);
    expect(readDraft(shelf)).toBeNull();
    expect(shelf.kept.size).toBe(0);
  });

  it('of another form, or broken ones, are let go', () => {
    const shelf = new Shelf();
    expect(readDraft(shelf)).toBeNull();
    keepDraft(shelf, draft);
    const [key = ''] = shelf.kept.keys();
    shelf.setItem(key, '{"version":0}');
    expect(readDraft(shelf)).toBeNull();
    shelf.setItem(key, '{');
    expect(readDraft(shelf)).toBeNull();
  });

  it('that cannot be kept keep nobody from answering', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => keepDraft(full, draft)).not.toThrow();
  });
});
