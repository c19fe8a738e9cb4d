/** Where to go on after signing in: an address of the app, never of another site. And what an identity provider refused. */
export interface EntrySearch {
  next?: string;
  error?: string;
}

export const entrySearch = ({ next, error }: Record<string, unknown>): EntrySearch => ({
  ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) && { next }),
  ...(typeof error === 'string' && { error }),
});

/** `first`: one came here from the first sign-in, and may go on without. */
export const firstSearch = ({ first }: Record<string, unknown>): { first?: true } => (first === true ? { first } : {});
