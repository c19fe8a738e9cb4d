import type { Advice } from '../contract/advice.ts';
import type { WhyAnswer } from '../contract/incident.ts';
import { accessRoleLabels } from '../domain/access.ts';
import { EventRefused, SokuhoError } from '../domain/errors.ts';
import type { Text } from '../domain/text.ts';
import type { WayStep } from '../engine/way.ts';
import type { Why } from '../engine/why.ts';
import { eventLabel, placeLabel } from '../graph/labels.ts';
import type { Holder } from '../people/holder.ts';
import { eventPermissions, rolesWith } from '../people/permissions.ts';
import { listPersons } from '../people/persons.ts';
import type { ApiDependencies } from './dependencies.ts';
import { AdvisedRefusal } from './refusals.ts';

interface Asked {
  type: string;
  target?: string | undefined;
}

/** "Why can't I?": the one answer, for the page, the graph, the command line and a refusal alike. */
export async function whyView(
  deps: ApiDependencies,
  holder: Holder,
  incident: string,
  asked: Asked,
): Promise<WhyAnswer> {
  const why = await deps.engine.why(holder, incident, asked);
  return {
    allowed: why.allowed,
    reasons: why.reasons,
    possibleIn: why.possibleIn,
    places: why.possibleIn.filter((path) => path !== '').map((path) => ({ path, label: labelAmong(why.about, path) })),
    way: why.way?.map((step) => stepView(why, step)) ?? null,
    who: await whoMay(deps, holder, { incident, restricted: why.restricted, type: asked.type }),
  };
}

const stepView = ({ instances }: Why, { target, type, state }: WayStep): NonNullable<Advice['way']>[number] => ({
  target,
  event: type,
  label: eventLabel(type),
  state,
  stateLabel:
    state === ''
      ? null
      : labelAmong(
          instances.filter(({ key }) => key === target),
          state,
        ),
  permissions: eventPermissions(type),
});

/** A state as the first machine calls it that has it. */
function labelAmong(instances: Why['instances'], path: string): Text {
  const version = instances.map((instance) => instance.version).find(({ labels }) => labels[path]);
  return version ? placeLabel(version, path) : { ja: path, en: path };
}

/** Everybody who may record it here, among those who see the incident. */
async function whoMay(
  { db, engine }: ApiDependencies,
  holder: Holder,
  { incident, restricted, type }: { incident: string; restricted: boolean; type: string },
): Promise<Advice['who']> {
  const permissions = eventPermissions(type);
  const roles = rolesWith(permissions);
  const who = {
    permissions,
    roles: roles.map((role) => ({ role, label: accessRoleLabels[role] })),
    you: permissions.some((permission) => holder.permissions.includes(permission)),
  };
  if (!holder.permissions.includes('settings.read')) return who;
  const able = (await listPersons(db, holder.organizationId)).filter(
    ({ active, account, access }) => active && account && access.some((role) => roles.includes(role)),
  );
  if (!restricted) return { ...who, persons: able.map(({ name }) => name) };
  const { owner, readers } = await engine.readers(holder, incident);
  const seers = new Set([owner, ...readers].map((person) => person?.id));
  return { ...who, persons: able.filter(({ id }) => seers.has(id)).map(({ name }) => name) };
}

/** A refusal goes out with the advice that `why` gives. */
export async function advised<Answer>(
  deps: ApiDependencies,
  holder: Holder,
  incident: string,
  asked: Asked,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    throw (await refusalWithAdvice(deps, holder, incident, asked, error)) ?? error;
  }
}

async function refusalWithAdvice(
  deps: ApiDependencies,
  holder: Holder,
  incident: string,
  asked: Asked,
  refused: EventRefused,
): Promise<AdvisedRefusal | null> {
  try {
    const { places, way, who } = await whyView(deps, holder, incident, asked);
    return new AdvisedRefusal(refused, { places, way, who });
  } catch (error) {
    // What no machine knows (a correction) or several take has its reasons, and no advice.
    if (error instanceof SokuhoError) return null;
    throw error;
  }
}
