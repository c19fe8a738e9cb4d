import {
  type Candidate,
  type Candidates,
  type CandidatesQuery,
  type DatedDuty,
  knownAt,
} from '../contract/candidates.ts';
import type { Facts } from '../contract/facts.ts';
import { type Duty, dutyKey } from '../domain/duty.ts';
import { completeFacts } from '../law/complete-facts.ts';
import { stampText } from '../law/rule-set.ts';
import { listOf } from '../law/rule-sets.ts';
import type { AssessOptions } from './assess.ts';
import { appliedTo, conclude } from './conclude.ts';
import { byDue } from './order.ts';

/**
 * The same facts under several instants of knowing, side by side: people argue about when "we" knew (APPI-KNOW), and
 * the law in force, day 1 and every due day hang on it. Nothing else is changed.
 */
export function candidates({ facts, known }: CandidatesQuery, options: AssessOptions = {}): Candidates {
  const compared = known.map((instant) => candidate(knownAt(facts, instant), options));
  return {
    schema: 'candidates/1',
    candidates: compared.map(({ said }) => said),
    differing: differing(compared.map(({ duties }) => duties)),
  };
}

function candidate(facts: Facts, options: AssessOptions): { said: Candidate; duties: Duty[] } {
  const complete = completeFacts(facts);
  const applied = appliedTo(complete, options);
  const { duties, review } = conclude(complete, applied);
  return {
    said: {
      knownAt: facts.incident.knownAt,
      knownDay: applied.known.day,
      ruleSets: listOf(applied.sets).map(stampText),
      duties: duties.map(dated),
      review,
    },
    duties,
  };
}

const dated = ({ id, recipient, standing, knownDay, target, due, basis, mode }: Duty): DatedDuty => ({
  id,
  recipient,
  standing,
  knownDay,
  target,
  due,
  basis,
  ...(mode && { mode }),
});

function differing(each: Duty[][]): Candidates['differing'] {
  const first = new Map<string, Duty>();
  for (const duty of each.flat().sort(byDue)) if (!first.has(dutyKey(duty))) first.set(dutyKey(duty), duty);
  return [...first].flatMap(([key, { id, recipient }]) => {
    const found = each.map((duties) => duties.find((duty) => dutyKey(duty) === key));
    const present = found.filter((duty) => duty !== undefined);
    const several = (of: (duty: Duty) => unknown) => new Set(present.map(of)).size > 1;
    const within: Candidates['differing'][number]['in'] = [
      ...(present.length < found.length ? (['presence'] as const) : []),
      ...(several(({ standing }) => standing) ? (['standing'] as const) : []),
      ...(several(({ target, due }) => `${target} ${due}`) ? (['days'] as const) : []),
      ...(several(({ mode }) => mode) ? (['mode'] as const) : []),
    ];
    return within.length > 0 ? [{ id, recipient, in: within }] : [];
  });
}
