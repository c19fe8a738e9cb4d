import { type Chained, genesis, hashOf } from './chain.ts';
import { isCanonical } from './event-text.ts';
import type { ChainTrouble } from './fault-texts.ts';

export interface ChainFault {
  /** Undefined: of the whole chain. */
  seq?: number;
  code: ChainTrouble;
  detail?: string;
}

export interface CheckedChain<Text> {
  /** Those that can be read, in the order of the rows. */
  texts: Text[];
  /** Of every event, computed from its text. */
  hashes: string[];
  /** The last of them. */
  head: string;
  faults: ChainFault[];
}

type Row = Omit<Chained, 'previousHash'> & { previous_hash: string };
type Repeated = Pick<Chained, 'seq' | 'at' | 'actor' | 'target' | 'type'>;

/** Whose chain it is, as its texts say, and how they are read. */
interface Owner<Text> {
  read: (text: string) => Text | undefined;
  name: 'incident' | 'organization';
  id: string;
  /** Where its row says that the chain ends; left out where no row says it. */
  end?: { seq: number; hash: string };
}

/** Numbers, links, hashes, texts, columns, and the end that the owner's row names. Pure. */
export function verifyChain<Text extends Repeated>(owner: Owner<Text>, rows: Row[]): CheckedChain<Text> {
  const checked: CheckedChain<Text> = { texts: [], hashes: [], head: genesis, faults: [] };
  let before = { seq: 0, hash: genesis };
  for (const row of rows) {
    const { seq } = row;
    const computed = hashOf(row.previous_hash, row.text);
    const text = owner.read(row.text);
    const columns = text ? differing(text, row, owner) : [];
    const found: [ChainTrouble, boolean, string?][] = [
      ['sequence-gap', seq !== before.seq + 1],
      ['link-broken', row.previous_hash !== before.hash],
      ['hash-differs', row.hash !== computed],
      ['text-unreadable', !text],
      ['text-not-canonical', text !== undefined && !isCanonical(row.text)],
      ['columns-differ', columns.length > 0, columns.join(', ')],
    ];
    for (const [code, wrong, detail] of found)
      if (wrong) checked.faults.push({ seq, code, ...(detail !== undefined && { detail }) });
    if (text) checked.texts.push(text);
    checked.hashes.push(computed);
    checked.head = computed;
    // Go on from what the row says of itself: a fault is named where it is, not at every event after it.
    before = row;
  }
  const { end } = owner;
  if (end && (end.seq !== before.seq || end.hash !== checked.head)) checked.faults.push({ code: 'head-differs' });
  return checked;
}

/** The columns that repeat a part of the text and do not. */
function differing<Text extends Repeated>(text: Text, row: Row, { name, id }: Owner<Text>): string[] {
  const columns = (['seq', 'at', 'actor', 'target', 'type'] as const).filter((column) => text[column] !== row[column]);
  const said = Object.entries(text).find(([key]) => key === name)?.[1];
  return [...(said === id ? [] : [name]), ...columns];
}

/** A hash that was kept outside must be that of one of the events. */
export const anchorFaults = (hashes: string[], anchor: string | undefined): ChainFault[] =>
  anchor === undefined || hashes.includes(anchor) ? [] : [{ code: 'anchor-missing', detail: anchor }];
