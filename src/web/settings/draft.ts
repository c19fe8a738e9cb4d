import { useState } from 'react';
import { isProblem } from '../asking.ts';

/** A setting as the API keeps it: which version, by whom. */
export interface Kept<Document> {
  document: Document;
  version: number;
  set: { at: string; actor: string } | null;
}

export interface Draft<Document> {
  document: Document;
  change(next: Document): void;
  /** It differs from what it was made of. */
  dirty: boolean;
  /** The version it was made of. */
  basedOn: number;
  /** What somebody else saved meanwhile; null: nobody did. */
  newer: Kept<Document> | null;
  /** Takes the newest and drops what was changed here. */
  adopt(): void;
  /** Keeps what was changed here, knowing of the newest. */
  keep(): void;
  saved(kept: Kept<Document>): void;
  /** Saved, and nothing changed since. */
  isSaved: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is being edited, beside what is kept: nobody's work is overwritten without their knowing. */
export function useDraft<Document>(kept: Kept<Document>): Draft<Document> {
  const [base, setBase] = useState(kept);
  const [document, setDocument] = useState(kept.document);
  const [isSaved, setIsSaved] = useState(false);
  const dirty = !same(document, base.document);
  const isNewer = kept.version > base.version;
  const take = (next: Kept<Document>) => {
    setBase(next);
    setDocument(next.document);
  };
  // Nothing would be lost: it is simply shown.
  if (isNewer && !dirty) take(kept);
  return {
    document,
    change(next) {
      setIsSaved(false);
      setDocument(next);
    },
    dirty,
    basedOn: base.version,
    newer: isNewer && dirty ? kept : null,
    adopt: () => take(kept),
    keep: () => setBase(kept),
    saved(next) {
      take(next);
      setIsSaved(true);
    },
    isSaved,
  };
}

/** Refused because another version was saved meanwhile. */
export const isOutdated = (error: unknown): boolean =>
  isProblem(error, 400) && (error.problem.errors?.some(({ path }) => path === 'basedOn') ?? false);
