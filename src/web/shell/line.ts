const address = '/api/v1/stream';
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** A short break of the line is not worth a banner. */
const patienceMs = 15_000;

/** Whether changes of others reach this page: `waiting` when they have not for a while. */
export type LiveState = 'joining' | 'live' | 'waiting';

export interface Listener {
  hear(data: string): void;
  tell(state: LiveState): void;
  /** The server answered no: the session may be over. */
  refused(): void;
}

/** The event stream, joined again after every break. */
export class Line {
  #source: EventSource | null = null;
  #pauseMs = firstPauseMs;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #doubt: ReturnType<typeof setTimeout> | undefined;
  readonly #hear: (data: string) => void;
  readonly #tell: (state: LiveState) => void;
  readonly #refused: () => void;

  constructor({ hear, tell, refused }: Listener) {
    this.#hear = hear;
    this.#tell = tell;
    this.#refused = refused;
  }

  join(): void {
    if (this.#source) return;
    clearTimeout(this.#retry);
    const source = new EventSource(address);
    this.#source = source;
    source.onopen = () => {
      this.#pauseMs = firstPauseMs;
      clearTimeout(this.#doubt);
      this.#doubt = undefined;
      this.#tell('live');
    };
    source.onmessage = ({ data }) => this.#hear(String(data));
    source.onerror = () => {
      this.#doubt ??= setTimeout(() => this.#tell('waiting'), patienceMs);
      // The browser itself tries again after a broken line, but not after a refusal.
      if (source.readyState !== EventSource.CLOSED) return;
      this.#source = null;
      this.#refused();
      this.#retry = setTimeout(() => this.join(), this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
    };
  }

  leave(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#doubt);
    this.#doubt = undefined;
    this.#source?.close();
    this.#source = null;
  }
}
