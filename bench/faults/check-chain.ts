import type { Kysely } from 'kysely';
import { verify } from '../../src/engine/verify.ts';
import { evidenceOf } from '../../src/store/queries/evidence.ts';
import { allOf } from '../../src/store/queries/visible.ts';
import type { Database } from '../../src/store/schema.ts';
import type { Journal } from './journal.ts';

export interface ChainFigures {
  incidents: number;
  events: number;
  lost: number;
  violations: string[];
}

/** Every chain whole and every accepted answer in it; of what raced, only as much as may be. */
export async function checkChains(db: Kysely<Database>, journal: Journal): Promise<ChainFigures> {
  const figures: ChainFigures = { incidents: 0, events: 0, lost: 0, violations: [] };
  const chains = new Map<string, { text: string; hash: string }[]>();
  const incidents = await db.selectFrom('incident').select(['organization_id', 'number', 'title']).execute();
  for (const { organization_id, number } of incidents) {
    const evidence = await evidenceOf(db, allOf(organization_id), number);
    chains.set(number, evidence.events);
    figures.incidents += 1;
    figures.events += evidence.events.length;
    for (const { seq, code, en } of verify(evidence).faults)
      figures.violations.push(`${number} ${seq === undefined ? '' : `#${seq} `}${code} ${en}`);
  }
  const lose = (what: string) => {
    figures.lost += 1;
    figures.violations.push(`lost: ${what}`);
  };
  const times = (incident: string, marker: string) =>
    (chains.get(incident) ?? []).filter(({ text }) => text.includes(marker)).length;

  for (const { incident, marker, outcome, head } of journal.attempts) {
    if (head !== null && !(chains.get(incident) ?? []).some(({ hash }) => hash === head))
      lose(`${incident}: the head ${head} of an accepted answer is not in its chain`);
    if (marker === null) continue;
    const found = times(incident, marker);
    if (found > 1) figures.violations.push(`${incident} ${marker} happened ${found} times`);
    if (outcome === 'refused' && found > 0) figures.violations.push(`${incident} ${marker} was refused and happened`);
  }
  for (const { kind, incident, markers, attempts } of journal.races) {
    const found = markers.reduce((sum, marker) => sum + times(incident, marker), 0);
    const answers = attempts.map(({ outcome }) => outcome);
    const what = `${kind} at ${incident} (${answers.join(', ')})`;
    if (found > 1) figures.violations.push(`${what}: ${found} events`);
    if (!answers.every((answer) => answer === 'accepted' || answer === 'refused')) continue;
    const accepted = answers.filter((answer) => answer === 'accepted').length;
    // Both may be refused for what neither said, as the reason of a late filing.
    if (kind === 'twoAtOnce' && accepted > 1) figures.violations.push(`${what}: ${accepted} accepted`);
    // A repeated request gets the answer of the first, whichever that was.
    const same = new Set(attempts.map(({ outcome, head }) => `${outcome} ${head}`)).size === 1;
    if (kind === 'sameTwice' && !same) figures.violations.push(`${what}: two different answers`);
  }
  const opened = new Map<string, number>();
  for (const { title } of incidents) opened.set(title, (opened.get(title) ?? 0) + 1);
  for (const [title, count] of opened)
    if (count > 1) figures.violations.push(`${title}: one opening made ${count} incidents`);
  return figures;
}
