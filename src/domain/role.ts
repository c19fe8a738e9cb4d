import type { Text } from './text.ts';

/** Who is told in turn, nearest first. An empty role falls to the next. */
export const roles = ['owner', 'deputy', 'manager', 'officer'] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, Text> = {
  owner: { ja: '担当者', en: 'owner' },
  deputy: { ja: '副担当者', en: 'deputy' },
  manager: { ja: '管理者', en: 'manager' },
  officer: { ja: '責任者', en: 'officer' },
};
