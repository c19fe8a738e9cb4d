import type { Evidence } from '../store/queries/evidence.ts';
import type { EventText } from './event-text.ts';
import type { PaperTrouble } from './fault-texts.ts';
import { digestOf } from './papers.ts';

export interface PaperFault {
  seq?: number;
  code: PaperTrouble;
  detail: string;
}

/** What a note or a file has, as far as its chain can say; `contents`: what its words or bytes come to now, null when they are gone. */
interface Paper {
  id: string;
  seq: number;
  at: string;
  actor: string;
  digest: string;
  contents: string | null;
  /** Of a file. */
  name?: string;
  mediaType?: string;
  size?: number;
  removed: { at: string | null; by: string | null; because: string | null };
}

/** Notes and files stand beside the chain, which holds their digests: they are those that were added, and those gone were removed. Pure. */
export function verifyPapers({ notes, attachments }: Evidence, texts: EventText[]): PaperFault[] {
  return [...faultsOf('note', notes.map(paperOfNote), texts), ...faultsOf('file', attachments.map(paperOfFile), texts)];
}

const removalOf = (row: { removed_at: string | null; removed_by: string | null; removed_because: string | null }) => ({
  at: row.removed_at,
  by: row.removed_by,
  because: row.removed_because,
});

const paperOfNote = ({ id, seq, at, actor, digest, text, salt, ...row }: Evidence['notes'][number]): Paper => ({
  ...{ id, seq, at, actor, digest },
  contents: text === null || salt === null ? null : digestOf(salt, text),
  removed: removalOf(row),
});

const paperOfFile = (row: Evidence['attachments'][number]): Paper => ({
  ...{ id: row.id, seq: row.seq, at: row.at, actor: row.actor, name: row.name, size: row.size },
  mediaType: row.media_type,
  digest: row.sha256,
  contents: row.contents,
  removed: removalOf(row),
});

function faultsOf(kind: 'note' | 'file', papers: Paper[], texts: EventText[]): PaperFault[] {
  const rows = new Map(papers.map((paper) => [paper.id, paper]));
  const removals = new Map(
    texts.filter(({ type }) => type === `${kind}Removed`).map((text) => [text.data[kind], text] as const),
  );
  const faults = texts
    .filter(({ type }) => type === `${kind}Added`)
    .flatMap((added): PaperFault[] => {
      const id = String(added.data[kind]);
      const row = rows.get(id);
      rows.delete(id);
      if (!row) return [{ seq: added.seq, code: 'paper-missing', detail: `${kind} ${id}` }];
      const differing = differences(row, added, removals.get(id));
      if (differing.length === 0) return [];
      return [{ seq: added.seq, code: 'paper-differs', detail: `${kind} ${id}: ${differing.join(', ')}` }];
    });
  const unexpected = [...rows.keys()].map((id): PaperFault => ({ code: 'paper-unexpected', detail: `${kind} ${id}` }));
  return [...faults, ...unexpected];
}

function differences(row: Paper, { seq, at, actor, data }: EventText, removal: EventText | undefined): string[] {
  const digest = data.digest ?? data.sha256;
  const removed = row.removed;
  const isAsRemoved = removal
    ? removed.at === removal.at && removed.by === removal.actor && removed.because === removal.data.reason
    : removed.at === null;
  return [
    ...(['name', 'mediaType', 'size'] as const).filter((field) => row[field] !== data[field]),
    ...(row.seq === seq && row.at === at && row.actor === actor ? [] : ['added']),
    ...(row.digest === digest ? [] : ['digest']),
    ...(row.contents === (removal ? null : digest) ? [] : ['contents']),
    ...(isAsRemoved ? [] : ['removed']),
  ];
}
