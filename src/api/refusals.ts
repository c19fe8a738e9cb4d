import { SokuhoError } from '../domain/errors.ts';

/** No key, or one that is not known: which of the two is not said. */
export class Unauthenticated extends SokuhoError {
  readonly code = 'unauthenticated';
  constructor() {
    super('This needs the header "Authorization: Bearer <API key>" with a valid key.');
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
