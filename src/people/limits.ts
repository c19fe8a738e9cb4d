import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often somebody may try. Counted in this process; times are real. */
export interface Limits {
  /** One more request at the door from an address. Seconds to wait; 0: go on. */
  knock(address: string): Promise<number>;
  /** Whether so many attempts on an account failed that it must rest: from this address, or from anywhere. Seconds. */
  rest(account: string, address: string): Promise<number>;
  failed(account: string, address: string): Promise<void>;
  succeeded(account: string, address: string): Promise<void>;
  /** Whether one more refusal from an address is worth a row: a flood must not fill the disk. */
  worthNoting(address: string): Promise<boolean>;
}

export interface LimitSizes {
  /** Requests a minute. */
  knocks: number;
  /** Failures in a quarter of an hour: on an account from one address, and from everywhere together. */
  failures: number;
  failuresAnywhere: number;
  /** Refusals noted a minute. */
  notes: number;
}

const usual: LimitSizes = { knocks: 60, failures: 10, failuresAnywhere: 50, notes: 30 };
const quarter = 15 * 60;

export function createLimits(sizes: Partial<LimitSizes> = {}): Limits {
  const { knocks, failures, failuresAnywhere, notes } = { ...usual, ...sizes };
  const atDoor = new RateLimiterMemory({ points: knocks, duration: 60 });
  const onAccount = new RateLimiterMemory({ points: failures, duration: quarter });
  const onAccountAnywhere = new RateLimiterMemory({ points: failuresAnywhere, duration: quarter });
  const noted = new RateLimiterMemory({ points: notes, duration: 60 });
  const pair = (account: string, address: string) => `${account} ${address}`;
  return {
    knock: (address) => take(atDoor, address),
    async rest(account, address) {
      const [here, anywhere] = await Promise.all([
        onAccount.get(pair(account, address)),
        onAccountAnywhere.get(account),
      ]);
      return Math.max(spent(here, failures), spent(anywhere, failuresAnywhere));
    },
    async failed(account, address) {
      await take(onAccount, pair(account, address));
      await take(onAccountAnywhere, account);
    },
    async succeeded(account, address) {
      await onAccount.delete(pair(account, address));
    },
    worthNoting: async (address) => (await take(noted, address)) === 0,
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return seconds(error.msBeforeNext);
    throw error;
  }
}

const spent = (state: RateLimiterRes | null, points: number): number =>
  state && state.consumedPoints >= points ? seconds(state.msBeforeNext) : 0;

const seconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1_000));
