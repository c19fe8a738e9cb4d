import type { Advice } from '../contract/advice.ts';
import type { Permission } from '../domain/access.ts';
import { EventRefused, SokuhoError } from '../domain/errors.ts';

/** No session and no key, or one that is not known, or that has ended: which of them is not said. */
export class Unauthenticated extends SokuhoError {
  readonly code = 'unauthenticated';
  constructor() {
    super('This needs a session, or the header "Authorization: Bearer <API key>" with a valid key.');
  }
}

/** Known, and not allowed. */
export class Forbidden extends SokuhoError {
  readonly code = 'forbidden';
  readonly needs: readonly Permission[];
  constructor(needs: readonly Permission[]) {
    super(`This needs the permission ${needs.join(' or ')}: an administrator gives roles.`);
    this.needs = needs;
  }
}

/** A key asks for what is a person's own. */
export class SessionNeeded extends SokuhoError {
  readonly code = 'session-needed';
  constructor() {
    super('This is for a person who is signed in, and not for an API key.');
  }
}

/** Their organization demands a second factor, and they have none yet. */
export class SecondFactorNeeded extends SokuhoError {
  readonly code = 'second-factor-needed';
  constructor() {
    super('This organization demands a second factor: set up a passkey or an authenticator app first.');
  }
}

/** Another site sends a signed-in browser here, or the browser does not say which site it is. */
export class CrossSite extends SokuhoError {
  readonly code = 'cross-site';
  constructor() {
    super('This request did not come from the web app of this server: "Origin" and "Sec-Fetch-Site" must say so.');
  }
}

export class TooMany extends SokuhoError {
  readonly code = 'too-many';
  /** Real time. */
  readonly seconds: number;
  constructor(seconds: number) {
    super(`Too many attempts: try again in ${seconds} s.`);
    this.seconds = seconds;
  }
}

export class NoSuchRoute extends SokuhoError {
  readonly code = 'no-such-route';
  constructor(method: string, path: string) {
    super(`There is no ${method} ${path}. GET /api/v1/openapi.json lists what there is.`);
  }
}

export class TooLarge extends SokuhoError {
  readonly code = 'too-large';
  constructor(limit: number) {
    super(`The body may have at most ${limit} bytes.`);
  }
}

/** A refused event, with what would unblock it and who may do it. */
export class AdvisedRefusal extends EventRefused {
  readonly advice: Advice;
  constructor({ event, target, reasons, possibleIn }: EventRefused, advice: Advice) {
    super(event, target, reasons, possibleIn);
    this.advice = advice;
  }
}
