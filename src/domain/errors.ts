import type { Text } from './text.ts';

/**
 * Everything that Sokuho itself says "no" with. Facts stand in fields, the sentence is made of them;
 * `api/errors.ts` and `cli/errors.ts` give each class its status and its exit code.
 */
export abstract class SokuhoError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** One thing wrong with an input: where, and what. */
export interface Fault {
  path: string;
  reason: string;
}

/** An input with all its faults at once, sorted by path. */
export class InvalidInput extends SokuhoError {
  readonly code = 'invalid-input';
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(
      `${faults.length} fault${faults.length === 1 ? '' : 's'}: ${faults.map((f) => f.path || '(root)').join(', ')}`,
    );
    this.faults = faults;
  }
}

export class NotFound extends SokuhoError {
  readonly code = 'not-found';
  readonly noun: string;
  readonly id: string;
  constructor(noun: string, id: string) {
    super(`There is no ${noun} "${id}".`);
    this.noun = noun;
    this.id = id;
  }
}

/** Why an event is not accepted now, with what would have to be so. */
export interface Refusal extends Text {
  code: string;
  rules: string[];
}

export class EventRefused extends SokuhoError {
  readonly code = 'event-refused';
  readonly event: string;
  readonly target: string;
  readonly reasons: Refusal[];
  /** State paths in which the event is possible. */
  readonly possibleIn: string[];
  constructor(event: string, target: string, reasons: Refusal[], possibleIn: string[]) {
    super(`"${event}" is refused at ${target}: ${reasons.map((reason) => reason.en).join(' ')}`);
    this.event = event;
    this.target = target;
    this.reasons = reasons;
    this.possibleIn = possibleIn;
  }
}

/** The event names no target and not exactly one instance accepts it. */
export class AmbiguousTarget extends SokuhoError {
  readonly code = 'ambiguous-target';
  readonly event: string;
  readonly candidates: string[];
  constructor(event: string, candidates: string[]) {
    super(`"${event}" needs a target, one of: ${candidates.join(', ')}.`);
    this.event = event;
    this.candidates = candidates;
  }
}

/** An idempotency key that came with another body before. */
export class KeyReused extends SokuhoError {
  readonly code = 'key-reused';
  readonly key: string;
  constructor(key: string) {
    super(`The idempotency key "${key}" was used for another request: give every request its own.`);
    this.key = key;
  }
}

/** Something is set up so that it cannot run; the message names the fix. */
export class Misconfigured extends SokuhoError {
  readonly code = 'misconfigured';
}

/** A part we depend on does not answer now; asking again later may work. */
export class Unavailable extends SokuhoError {
  readonly code = 'unavailable';
}

/** A stored thing is not what the program expects: a defect or a damaged store, never the user's fault. */
export class Inconsistent extends SokuhoError {
  readonly code = 'inconsistent';
}

/** Marks code that the types say is never reached; keeps a `switch` complete. */
export function unreachable(value: never): never {
  throw new Inconsistent(`Unexpected value: ${JSON.stringify(value)}`);
}
