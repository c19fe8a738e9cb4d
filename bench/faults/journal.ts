import { type Answer, accepted } from './api.ts';

/** What somebody asked for, and what was said. The marker stands in a free text of the event, so that the chain can be searched. */
export interface Attempt {
  incident: string;
  marker: string | null;
  outcome: 'accepted' | 'refused' | 'failed' | 'unknown';
  /** The head of the chain that the answer showed: it must still be in the chain at the end. */
  head: string | null;
}

/** Attempts of which a certain number may come true. */
export interface Race {
  kind: 'twoAtOnce' | 'sameTwice';
  incident: string;
  markers: string[];
  attempts: Attempt[];
}

export interface Shown {
  incident: { id: string; headHash: string; state: string; factsRevision: number };
}

/** Everything that happened at the API, for the reckoning at the end. */
export class Journal {
  readonly attempts: Attempt[] = [];
  readonly races: Race[] = [];
  /** What nobody should see (500), by its sentence. */
  readonly failures = new Map<string, number>();
  /** Answers that the database was away (503). */
  unavailable = 0;
  private count = 0;

  marker(): string {
    this.count += 1;
    return `op-${this.count}-`;
  }

  note(incident: string, marker: string | null, answer: Answer<unknown>): Attempt {
    const attempt: Attempt = { incident, marker, outcome: outcomeOf(answer), head: null };
    if (accepted(answer)) attempt.head = (answer.body as Shown).incident.headHash;
    if (answer.known && answer.status === 503) this.unavailable += 1;
    else if (attempt.outcome === 'failed' && answer.known) {
      const said = `${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`;
      this.failures.set(said, (this.failures.get(said) ?? 0) + 1);
    }
    this.attempts.push(attempt);
    return attempt;
  }
}

const outcomeOf = (answer: Answer<unknown>): Attempt['outcome'] => {
  if (!answer.known) return 'unknown';
  if (answer.status < 300) return 'accepted';
  // A 5xx may come before or after the commit.
  return answer.status < 500 ? 'refused' : 'failed';
};
