import type { Day } from '../domain/day.ts';
import type { Person } from '../domain/person.ts';
import { type Role, roles } from '../domain/role.ts';
import type { Week } from './calendar.ts';

/** Days from the first to the last; null: without a beginning, without an end. */
export interface Span {
  from: Day | null;
  to: Day | null;
}

/** A person with all that decides whether and when they are told. */
export interface Member extends Person {
  /** On another domain, for when the first may be read by an intruder. */
  secondEmail: string | null;
  /** Null: the organization's. */
  week: Week | null;
  absences: Span[];
  /** Who stands in while this person is away, and in which days. */
  deputies: (Span & { id: string })[];
}

/** Who holds which role, by id, and everybody's particulars. */
export interface Roster {
  holders: Record<Role, string[]>;
  members: ReadonlyMap<string, Member>;
}

export interface Told {
  person: Member;
  /** For whom this person stands in. */
  insteadOf: Member[];
}

export interface Telling {
  /** Each person once, in the order of the roles. */
  told: Told[];
  /** Those meant who cannot be reached, and were passed over. */
  unreachable: Member[];
  /** Nobody meant is there: who is told is away, and somebody else must know of it. */
  deserted: boolean;
  /** Nobody holds any of these roles or one above: there is nobody to be away. */
  vacant: boolean;
}

const covers = (span: Span, day: Day): boolean =>
  (span.from === null || span.from <= day) && (span.to === null || day <= span.to);

export const isAway = (member: Member, day: Day): boolean => member.absences.some((absence) => covers(absence, day));

/**
 * Who is told on a day: everybody in the roles named. Instead of who is away, their deputies of that day, theirs again
 * when these are away too; a role with nobody there stands for the next above it. With nobody there at all, those who
 * are away are told rather than nobody.
 */
export function tell(
  to: readonly Role[],
  roster: Roster,
  day: Day,
  canReach: (member: Member) => boolean = () => true,
): Telling {
  const unreachable = new Set<Member>();
  const byId = new Map<string, Told>();

  const standIns = (id: string, seen: readonly string[], instead: Member[]): Told[] => {
    const member = roster.members.get(id);
    if (!member || seen.includes(id)) return [];
    const reached = canReach(member);
    if (!reached) unreachable.add(member);
    if (reached && !isAway(member, day)) return [{ person: member, insteadOf: instead }];
    return member.deputies
      .filter((deputy) => covers(deputy, day))
      .flatMap((deputy) => standIns(deputy.id, [...seen, id], [...instead, member].slice(0, 1)));
  };
  const there = (role: Role): Told[] => roster.holders[role].flatMap((id) => standIns(id, [], []));
  const add = ({ person, insteadOf }: Told): void => {
    const before = byId.get(person.id);
    // Whoever is told for themselves needs not be told for whom else.
    const both = before && before.insteadOf.length > 0 && insteadOf.length > 0;
    byId.set(person.id, {
      person,
      insteadOf: both ? [...new Set([...before.insteadOf, ...insteadOf])] : before ? [] : insteadOf,
    });
  };

  for (const role of to) {
    // One after another: who stands above somebody that is told is not asked for, and not missed either.
    for (const above of roles.slice(roles.indexOf(role))) {
      const found = there(above);
      for (const one of found) add(one);
      if (found.length > 0) break;
    }
  }
  const deserted = byId.size === 0;
  const meant = holdersFrom(to, roster);
  if (deserted) for (const person of meant.filter(canReach)) add({ person, insteadOf: [] });
  return { told: [...byId.values()], unreachable: [...unreachable], deserted, vacant: meant.length === 0 };
}

/** Those of the lowest filled role at or above each of these, wherever they are. */
const holdersFrom = (to: readonly Role[], { holders, members }: Roster): Member[] =>
  to
    .flatMap(
      (role) =>
        roles
          .slice(roles.indexOf(role))
          .map((above) => holders[above])
          .find((ids) => ids.length > 0) ?? [],
    )
    .flatMap((id) => members.get(id) ?? []);
