import { type Day, isDay } from '../domain/day.ts';
import {
  type Basis,
  bases,
  type Duty,
  type DutyId,
  dutyIds,
  type Mode,
  modes,
  type Recipient,
  type Regime,
  recipients,
  regimes,
  type Standing,
  standings,
} from '../domain/duty.ts';
import type { ExpectedDuty, ExpectedNotDue } from './law-case.ts';

/**
 * One duty in a line: `ppc.final to minister: due 2026-09-30 from 2026-08-30 because APPI-FINAL-WHEN`. What most duties
 * of an id share need not be written: its recipient, regime and basis, and the day of knowing as day 1. No day means that
 * there is no number of days, `A..B` the yardstick of 3 to 5 days.
 */

interface Usual {
  recipient: Recipient;
  regime: Regime;
  basis: Basis;
}

const usual: Record<DutyId, Usual> = {
  'ppc.preliminary': { recipient: 'ppc', regime: 'appi', basis: 'yardstick' },
  'ppc.final': { recipient: 'ppc', regime: 'appi', basis: 'statute' },
  'individuals.notice': { recipient: 'individuals', regime: 'appi', basis: 'statute' },
  publication: { recipient: 'public', regime: 'appi', basis: 'policy' },
  'entrustor.notice': { recipient: 'entrustor', regime: 'appi', basis: 'yardstick' },
  'police.consult': { recipient: 'police', regime: 'appi', basis: 'policy' },
  'myNumber.preliminary': { recipient: 'ppc', regime: 'myNumber', basis: 'yardstick' },
  'myNumber.final': { recipient: 'ppc', regime: 'myNumber', basis: 'statute' },
  'myNumber.effort': { recipient: 'ppc', regime: 'myNumber', basis: 'policy' },
  'myNumber.grave': { recipient: 'ppc', regime: 'myNumber', basis: 'statute' },
  'myNumber.report': { recipient: 'ppc', regime: 'myNumber', basis: 'policy' },
  'pmark.preliminary': { recipient: 'reviewBody', regime: 'pmark', basis: 'contract' },
  'pmark.final': { recipient: 'reviewBody', regime: 'pmark', basis: 'contract' },
  'cooperative.preliminary': { recipient: 'supervisor', regime: 'cooperative', basis: 'policy' },
  'cooperative.final': { recipient: 'supervisor', regime: 'cooperative', basis: 'policy' },
  'manbou.report': { recipient: 'manbou', regime: 'manbou', basis: 'bodyRule' },
  'japico.report': { recipient: 'japico', regime: 'japico', basis: 'bodyRule' },
};

/** Everything that a PrivacyMark asks for rests on the contract. */
const usualBasis = (id: DutyId, regime: Regime): Basis => (regime === 'pmark' ? 'contract' : usual[id].basis);

/** A duty as it is written, or null when that cannot be read. */
export function expectedDuty(key: string, line: string, known: Day): ExpectedDuty | null {
  const [name = '', toRecipient, ...more] = key.split(' to ');
  const id = dutyIds.find((each) => each === name);
  if (!id || more.length > 0) return null;
  const [before = '', ...cited] = line.split(/\bbecause\b/);
  const words = before.split(/[\s,]+/).filter(Boolean);
  const standing = standings.find((each) => each === words[0]);
  if (!standing || cited.length > 1) return null;
  const said: Said = { days: [], because: wordsOf(cited[0]) };
  for (let rest = words.slice(1); rest.length > 0; ) {
    const taken = take(said, rest);
    if (taken === 0) return null;
    rest = rest.slice(taken);
  }
  const recipient = toRecipient === undefined ? usual[id].recipient : recipients.find((each) => each === toRecipient);
  if (!recipient) return null;
  const regime = said.regime ?? usual[id].regime;
  const due = said.days.at(-1) ?? null;
  return {
    id,
    regime,
    recipient,
    standing,
    knownDay: said.knownDay ?? known,
    target: said.days.length > 1 ? (said.days[0] ?? null) : null,
    due,
    basis: said.basis ?? usualBasis(id, regime),
    ...(said.mode && { mode: said.mode }),
    ...(said.because.length > 0 && { because: said.because }),
  };
}

interface Said {
  days: Day[];
  knownDay?: Day;
  regime?: Regime;
  basis?: Basis;
  mode?: Mode;
  because: string[];
}

/** How many of the words were understood. */
function take(said: Said, [word = '', next = '']: readonly string[]): number {
  const days = word.split('..');
  if (days.length <= 2 && days.every(isDay) && said.days.length === 0) {
    said.days = days;
    return 1;
  }
  const mode = modes.find((each) => each === word);
  if (mode) said.mode = mode;
  const regime = word === 'under' && regimes.find((each) => each === next);
  if (regime) said.regime = regime;
  const basis = word === 'basis' && bases.find((each) => each === next);
  if (basis) said.basis = basis;
  const from = word === 'from' && isDay(next);
  if (from) said.knownDay = next;
  return mode ? 1 : regime || basis || from ? 2 : 0;
}

/** `ppc.final because APPI-EXEMPT-COPY`, or null. */
export function expectedNotDue(line: string): ExpectedNotDue | null {
  const [name = '', cited, ...more] = line.split(/\bbecause\b/);
  const id = dutyIds.find((each) => each === name.trim());
  return id && more.length === 0 ? { id, because: wordsOf(cited) } : null;
}

const wordsOf = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean);

/** How a duty's key is written. */
export const keyText = ({ id, recipient }: Pick<Duty, 'id' | 'recipient'>): string =>
  recipient === usual[id].recipient ? id : `${id} to ${recipient}`;

/** How a duty is written; without the day of knowing, its day 1 is left out. */
export function dutyText(duty: Omit<ExpectedDuty, 'because'> & { because?: readonly string[] }, known?: Day): string {
  const { id, regime, standing, knownDay, target, due, basis, mode, because = [] } = duty;
  return [
    standing satisfies Standing,
    ...(due ? [target ? `${target}..${due}` : due] : []),
    ...(known === knownDay ? [] : [`from ${knownDay}`]),
    ...(regime === usual[id].regime ? [] : [`under ${regime}`]),
    ...(basis === usualBasis(id, regime) ? [] : [`basis ${basis}`]),
    ...(mode ? [mode] : []),
    ...(because.length > 0 ? [`because ${because.join(', ')}`] : []),
  ].join(' ');
}
