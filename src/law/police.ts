import { reason } from './reason.ts';

/** Why the police are consulted once a wrongful purpose is established or suspected on grounds (OTH-POLICE). */
export const CONSULT_POLICE = reason(
  'OTH-POLICE',
  ['incident.wrongfulPurpose', 'incident.indicators', 'incident.events', 'incident.certainty'],
  '犯罪が疑われるため、最寄りの警察署への相談や被害届の提出を検討してください。',
  'A crime is suspected: consider consulting the nearest police station and filing a damage report.',
);
