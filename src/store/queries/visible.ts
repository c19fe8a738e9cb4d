import { type RawBuilder, sql } from 'kysely';

/**
 * Through whose eyes a query looks. `everything`: the program itself, or the key of this machine; `unrestricted`: what
 * is restricted only as its owner or a named reader; `reported`: of the rest only what they reported themselves.
 */
export interface Viewer {
  organizationId: string;
  /** Null: a key, which is nobody. */
  personId: string | null;
  sees: 'everything' | 'unrestricted' | 'reported';
  /** Sees mails about the installation, invitations among them. */
  administers: boolean;
}

/** For what is nobody's look: jobs, checks, the evidence of a whole database. */
export const allOf = (organizationId: string): Viewer => ({
  organizationId,
  personId: null,
  sees: 'everything',
  administers: true,
});

/**
 * May this viewer know of the incident in this row? Every query of incident data asks this, and nothing else does: what
 * it hides is not there. The table `incident` is in the query, under that name.
 */
export function visible({ organizationId, personId, sees }: Viewer): RawBuilder<boolean> {
  const here = sql<boolean>`incident.organization_id = ${organizationId}`;
  if (sees === 'everything') return here;
  const named = personId === null ? sql<boolean>`false` : namedTo(personId);
  if (sees === 'unrestricted') return sql<boolean>`(${here} and (not incident.restricted or ${named}))`;
  const reported = sql<boolean>`(not incident.restricted and incident.reported_by = ${personId}::uuid)`;
  return sql<boolean>`(${here} and (${reported} or ${named}))`;
}

const namedTo = (personId: string): RawBuilder<boolean> => sql<boolean>`(incident.owner_id = ${personId}::uuid
  or exists (select from incident_reader
              where incident_reader.incident_id = incident.id and incident_reader.person_id = ${personId}::uuid))`;
