import type { Transaction } from 'kysely';
import type { Day } from '../domain/day.ts';
import { InvalidInput, NotFound } from '../domain/errors.ts';
import type { Role } from '../domain/role.ts';
import { putPerson } from '../store/people.ts';
import { changePerson, deleteAbsence, insertAbsence, type PersonChange, putDeputies } from '../store/persons.ts';
import { type Member, members } from '../store/queries/people.ts';
import type { Database } from '../store/schema.ts';
import { type Changed, changeSettings } from './change-settings.ts';
import type { EngineDependencies, Who } from './dependencies.ts';

export type { PersonChange };

export interface Addition extends Omit<PersonChange, 'roles'> {
  name: string;
  email: string;
  roles: Role[];
}

export interface DeputyChange {
  /** Id or e-mail address. */
  person: string;
  from: Day | null;
  to: Day | null;
}

type Trx = Transaction<Database>;

/** By id, or by e-mail address in whatever case. Throws NotFound. */
export function findPerson(people: Member[], person: string): Member {
  const found = people.find(({ id, email }) => id === person || email.toLowerCase() === person.toLowerCase());
  if (!found) throw new NotFound('person', person);
  return found;
}

/** A second address helps only where an intruder of the first is not. */
function refuseSameDomain({ email, secondEmail }: Pick<Member, 'email' | 'secondEmail'>): void {
  const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  if (secondEmail !== null && domainOf(secondEmail) === domainOf(email))
    throw new InvalidInput([{ path: 'secondEmail', reason: 'must be on another domain than email' }]);
}

/** A change of one person: chained as it was and as it is, or not at all when nothing is different. */
export const changeOne = (
  engine: EngineDependencies,
  who: Who,
  type: string,
  change: (trx: Trx, people: Member[]) => Promise<string>,
): Promise<Member> =>
  changeSettings(engine, who, async (trx): Promise<Changed<Member>> => {
    const before = await members(trx, who.organizationId);
    const id = await change(trx, before);
    const after = await members(trx, who.organizationId);
    const result = findPerson(after, id);
    refuseSameDomain(result);
    const was = before.find((person) => person.id === id);
    const data = { person: result, was: was ?? null };
    if (was && JSON.stringify(was) === JSON.stringify(result)) return { replans: false, result };
    return { event: { target: `person:${id}`, type, data }, replans: remindsOtherwise(was, result), result };
  });

/** Names and addresses are read when a reminder fires; what else is planned with. */
const remindsOtherwise = (was: Member | undefined, is: Member): boolean => {
  const planned = ({ roles, week, absences, deputies, active }: Member) =>
    JSON.stringify([roles, week, absences, deputies, active]);
  return was === undefined || planned(was) !== planned(is);
};

/** Adds somebody to be told; the person of an address that is known is renamed and given the roles beside those held. */
export const addPerson = (engine: EngineDependencies, who: Who, { roles, ...person }: Addition): Promise<Member> =>
  changeOne(engine, who, 'personAdded', async (trx) => {
    const { organizationId, at } = who;
    const { name, email, lang, ...more } = person;
    const id = await putPerson(trx, { organizationId, at, name, email, roles, ...(lang && { lang }) });
    await changePerson(trx, { organizationId, personId: id }, more);
    return id;
  });

/** Throws NotFound, InvalidInput (an address that another person has). */
export const editPerson = (
  engine: EngineDependencies,
  who: Who,
  person: string,
  change: PersonChange,
): Promise<Member> =>
  changeOne(engine, who, 'personEdited', async (trx, people) => {
    const { id } = findPerson(people, person);
    const taken = people.find(({ email }) => email.toLowerCase() === change.email?.toLowerCase());
    if (taken && taken.id !== id)
      throw new InvalidInput([{ path: 'email', reason: `is the address of ${taken.name} already` }]);
    await changePerson(trx, { organizationId: who.organizationId, personId: id }, change);
    return id;
  });

export const addAbsence = (
  engine: EngineDependencies,
  who: Who,
  person: string,
  span: { from: Day; to: Day },
): Promise<Member> =>
  changeOne(engine, who, 'absenceAdded', async (trx, people) => {
    const { id, absences } = findPerson(people, person);
    const known = absences.some(({ from, to }) => from === span.from && to === span.to);
    if (!known) await insertAbsence(trx, { organizationId: who.organizationId, personId: id }, span);
    return id;
  });

export const removeAbsence = (engine: EngineDependencies, who: Who, person: string, absence: string): Promise<Member> =>
  changeOne(engine, who, 'absenceRemoved', async (trx, people) => {
    const { id, absences } = findPerson(people, person);
    if (!absences.some((one) => one.id === absence)) throw new NotFound('absence', absence);
    await deleteAbsence(trx, { organizationId: who.organizationId, personId: id }, absence);
    return id;
  });

/** Names everybody who stands in for a person; an empty list: nobody. Throws NotFound, InvalidInput (oneself). */
export const setDeputies = (
  engine: EngineDependencies,
  who: Who,
  person: string,
  deputies: DeputyChange[],
): Promise<Member> =>
  changeOne(engine, who, 'deputiesSet', async (trx, people) => {
    const { id } = findPerson(people, person);
    const found = deputies.map(({ person: deputy, ...span }) => ({ ...span, id: findPerson(people, deputy).id }));
    const self = found.findIndex((deputy) => deputy.id === id);
    if (self >= 0) throw new InvalidInput([{ path: `deputies[${self}].person`, reason: 'is the person who is away' }]);
    await putDeputies(trx, { organizationId: who.organizationId, personId: id }, found);
    return id;
  });
