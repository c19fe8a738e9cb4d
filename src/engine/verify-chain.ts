import type { EventRow } from '../store/events.ts';
import type { IncidentRow } from '../store/incidents.ts';
import { genesis, hashOf } from './chain.ts';
import { type EventText, isCanonical, readEventText } from './event-text.ts';
import type { ChainTrouble } from './fault-texts.ts';

export interface ChainFault {
  /** Undefined: of the incident's row. */
  seq?: number;
  code: ChainTrouble;
  detail?: string;
}

export interface CheckedChain {
  /** Those that can be read, in the order of the rows. */
  texts: EventText[];
  /** Of every event, computed from its text. */
  hashes: string[];
  /** The last of them. */
  head: string;
  faults: ChainFault[];
}

/** Numbers, links, hashes, texts, columns, and the head that the incident's row names. Pure. */
export function verifyChain(incident: Pick<IncidentRow, 'number' | 'last_seq' | 'head_hash'>, rows: EventRow[]) {
  const checked: CheckedChain = { texts: [], hashes: [], head: genesis, faults: [] };
  let before = { seq: 0, hash: genesis };
  for (const row of rows) {
    const { seq } = row;
    const computed = hashOf(row.previous_hash, row.text);
    const text = readEventText(row.text);
    const columns = text ? differing(text, row, incident.number) : [];
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
  if (incident.last_seq !== before.seq || incident.head_hash !== checked.head)
    checked.faults.push({ code: 'head-differs' });
  return checked;
}

/** The columns that repeat a part of the text and do not. */
function differing(text: EventText, row: EventRow, incident: string): string[] {
  const columns = (['seq', 'at', 'actor', 'target', 'type'] as const).filter((name) => text[name] !== row[name]);
  return [...(text.incident === incident ? [] : ['incident']), ...columns];
}
