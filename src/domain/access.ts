import type { Text } from './text.ts';

/**
 * What somebody may do here. Not the roles that say who is reminded (`role.ts`): a person may be reminded of what they
 * cannot open, and open what they are never reminded of.
 */
export const accessRoles = ['finder', 'operator', 'approver', 'administrator', 'auditor'] as const;
export type AccessRole = (typeof accessRoles)[number];

export const accessRoleLabels: Record<AccessRole, Text> = {
  finder: { ja: '発見者', en: 'finder' },
  operator: { ja: '対応担当者', en: 'operator' },
  approver: { ja: '承認者', en: 'approver' },
  // Not 管理者 alone: that is the manager whom reminders reach.
  administrator: { ja: 'システム管理者', en: 'administrator' },
  auditor: { ja: '監査担当者', en: 'auditor' },
};

/** Each role in one sentence, for whoever gives it. */
export const accessRoleTexts: Record<AccessRole, Text> = {
  finder: {
    ja: '気づいたことを報告し、自分が報告したインシデントを見ます。',
    en: 'Reports what was noticed, and sees the incidents they reported.',
  },
  operator: {
    ja: 'インシデントを進め、事実を記録し、報告書を作ります。',
    en: 'Moves incidents on, records facts, writes the reports.',
  },
  approver: {
    ja: '外に出る文書を承認または差し戻し、記録の取消しに二人目として加わります。',
    en: 'Approves or returns what leaves the house, and is the second person of a correction.',
  },
  administrator: {
    ja: '利用者、設定、APIキー、送信の保留を管理します。',
    en: 'Manages people, settings, API keys and held mail.',
  },
  auditor: {
    ja: 'すべてを読み、証跡を検証し、何も変えません。',
    en: 'Reads everything, verifies the evidence, changes nothing.',
  },
};

/** What a route may ask for. `machine` is held by the key in the data folder of this machine, and by nobody else. */
export const permissions = [
  'incident.report',
  'incident.read',
  'incident.write',
  'incident.approve',
  'settings.read',
  'settings.write',
  'people.write',
  'keys.write',
  'outbox.write',
  'audit.read',
  'verify',
  'machine',
] as const;
export type Permission = (typeof permissions)[number];
