interface Removable {
  removed_at: string | null;
  removed_by: string | null;
  removed_because: string | null;
}

/** When, by whom and why something was taken away; null: it is there. */
export const removalOf = ({ removed_at: at, removed_by: by, removed_because: reason }: Removable) =>
  at === null ? null : { at, by: by ?? '', reason: reason ?? '' };
