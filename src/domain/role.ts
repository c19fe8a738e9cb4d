/** Who is told in turn, nearest first. An empty role falls to the next. */
export const roles = ['owner', 'deputy', 'manager', 'officer'] as const;
export type Role = (typeof roles)[number];
