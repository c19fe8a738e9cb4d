import type { OfficeCalendar } from '../contract/calendar.ts';
import type { PolicyDocument } from '../contract/policy.ts';
import type { Profile } from '../contract/profile.ts';
import type { Day } from '../domain/day.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { type AccessChange, setAccess } from './access.ts';
import { editApiKey, endApiKey, type KeyChange, makeApiKey, type NewKey, noteMachineKey } from './api-keys.ts';
import { approvalOf, setSelfApproval } from './approval.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import {
  type Addition,
  addAbsence,
  addPerson,
  type DeputyChange,
  editPerson,
  type PersonChange,
  removeAbsence,
  setDeputies,
} from './people.ts';
import { previewPolicy } from './preview-policy.ts';
import { profileOf, setProfile } from './profile.ts';
import { secondFactorOf, setSecondFactor } from './second-factor.ts';
import { setSetting, settingOf } from './settings.ts';

/** The door to what an organization decides: its people, its hours, its ladders, who approves. Every change is chained. */
export const organizationOf = (engine: EngineDependencies) => ({
  addPerson: (person: Addition, who: Who) => addPerson(engine, who, person),
  editPerson: (person: string, change: PersonChange, who: Who) => editPerson(engine, who, person, change),
  addAbsence: (person: string, span: { from: Day; to: Day }, who: Who) => addAbsence(engine, who, person, span),
  removeAbsence: (person: string, absence: string, who: Who) => removeAbsence(engine, who, person, absence),
  setDeputies: (person: string, deputies: DeputyChange[], who: Who) => setDeputies(engine, who, person, deputies),
  setAccess: (person: string, change: AccessChange, who: Who) => setAccess(engine, who, person, change),
  makeApiKey: (key: NewKey, who: Who) => makeApiKey(engine, who, key),
  editApiKey: (id: string, change: KeyChange, who: Who) => editApiKey(engine, who, id, change),
  noteMachineKey: (hash: string, who: Who) => noteMachineKey(engine, who, hash),
  endApiKey: (id: string, who: Who) => endApiKey(engine, who, id),
  policy: (organizationId: string) => settingOf(engine, organizationId, 'policy'),
  setPolicy: (change: { document: PolicyDocument; basedOn?: number | undefined }, who: Who) =>
    setSetting(engine, who, 'policy', change),
  previewPolicy: (viewer: Viewer, policy: PolicyDocument) => previewPolicy(engine, viewer, policy),
  calendar: (organizationId: string) => settingOf(engine, organizationId, 'calendar'),
  setCalendar: (change: { document: OfficeCalendar; basedOn?: number | undefined }, who: Who) =>
    setSetting(engine, who, 'calendar', change),
  profile: (organizationId: string) => profileOf(engine, organizationId),
  setProfile: (change: { document: Profile; basedOn?: number | undefined }, who: Who) =>
    setProfile(engine, who, change),
  approval: (organizationId: string) => approvalOf(engine, organizationId),
  setSelfApproval: (allowed: boolean, who: Who) => setSelfApproval(engine, who, allowed),
  secondFactor: (organizationId: string) => secondFactorOf(engine, organizationId),
  setSecondFactor: (demanded: boolean, who: Who) => setSecondFactor(engine, who, demanded),
});
