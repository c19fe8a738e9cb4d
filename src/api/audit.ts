import { stringify } from 'csv-stringify/sync';
import type { AuditEntry, AuditSource } from '../contract/audit.ts';
import { wallClock } from '../domain/day.ts';
import type { Language, Text } from '../domain/text.ts';
import { eventLabel } from '../graph/labels.ts';
import type { auditPage } from '../store/queries/audit.ts';

type Line = Awaited<ReturnType<typeof auditPage>>[number];

/** What happened to settings and people, and at the door. */
const labels: Record<string, Text> = {
  personAdded: { ja: '人を追加した', en: 'Person added' },
  personEdited: { ja: '人の情報を変更した', en: 'Person edited' },
  absenceAdded: { ja: '不在を登録した', en: 'Absence added' },
  absenceRemoved: { ja: '不在を取り消した', en: 'Absence removed' },
  deputiesSet: { ja: '代行者を決めた', en: 'Deputies set' },
  policySet: { ja: '督促の方針を変更した', en: 'Ladders of reminders set' },
  calendarSet: { ja: '勤務時間と休業日を変更した', en: 'Hours and closed days set' },
  accessSet: { ja: '権限を変更した', en: 'Access changed' },
  setUp: { ja: '最初の管理者を登録した', en: 'First administrator set up' },
  personInvited: { ja: '招待した', en: 'Invited' },
  invitationRevoked: { ja: '招待を取り消した', en: 'Invitation revoked' },
  invitationAccepted: { ja: '招待を受けた', en: 'Invitation accepted' },
  apiKeyMade: { ja: 'APIキーを作成した', en: 'API key made' },
  apiKeyEdited: { ja: 'APIキーを変更した', en: 'API key edited' },
  apiKeyRevoked: { ja: 'APIキーを失効させた', en: 'API key ended' },
  key: { ja: 'APIキーの利用', en: 'Use of an API key' },
  'invitation.accepted': { ja: '招待を受けてのサインイン', en: 'Sign-in by an invitation' },
  'signIn.byLink': { ja: '一度限りのリンクでのサインイン', en: 'Sign-in by a one-time link' },
  signOut: { ja: 'サインアウト', en: 'Signed out' },
  'signIn.password': { ja: 'パスワードでのサインイン', en: 'Sign-in by password' },
  'signIn.singleSignOn': { ja: 'シングルサインオン', en: 'Single sign-on' },
  'signIn.totp': { ja: '認証アプリのコードでのサインイン', en: 'Sign-in by an authenticator code' },
  'signIn.backupCode': { ja: '予備コードでのサインイン', en: 'Sign-in by a backup code' },
  'signIn.passkey': { ja: 'パスキーでのサインイン', en: 'Sign-in by a passkey' },
  'password.changed': { ja: 'パスワードを変更した', en: 'Password changed' },
  'totp.begun': { ja: '二要素認証を設定した', en: 'Second factor set up' },
  'totp.removed': { ja: '二要素認証を解除した', en: 'Second factor removed' },
  'backupCodes.made': { ja: '予備コードを作成した', en: 'Backup codes made' },
  'passkey.added': { ja: 'パスキーを登録した', en: 'Passkey added' },
  'passkey.removed': { ja: 'パスキーを削除した', en: 'Passkey removed' },
  'signIn.link': { ja: '一度限りのリンクを作成した', en: 'One-time link made' },
  'setUp.link': { ja: '初期設定のリンクを開いた', en: 'Set-up link opened' },
  'sessions.ended': { ja: 'ほかのサインインを終了した', en: 'Other sessions ended' },
  selfApprovalSet: { ja: '承認の設定を変更した', en: 'Approval setting changed' },
  secondFactorSet: { ja: '2段階の確認の設定を変更した', en: 'Demand of a second factor changed' },
  profileSet: { ja: '組織の情報を変更した', en: 'Organization profile set' },
};

/** Of what was refused at the door the route is known, and no more. */
const labelOf = (type: string): Text =>
  /^[A-Z]+ \//.test(type) ? { ja: `要求 ${type}`, en: `Request ${type}` } : (labels[type] ?? eventLabel(type));

export const entryOf = ({ id: _, ...line }: Line): AuditEntry => ({ ...line, label: labelOf(line.type) });

const sourceLabels: Record<AuditSource, Text> = {
  incident: { ja: 'インシデント', en: 'incident' },
  settings: { ja: '設定', en: 'settings' },
  access: { ja: 'アクセス', en: 'access' },
};

const words = {
  at: { ja: '日時(日本時間)', en: 'At (Japan)' },
  source: { ja: '区分', en: 'Kind' },
  actor: { ja: '操作者', en: 'By' },
  label: { ja: '内容', en: 'What' },
  type: { ja: '種類', en: 'Type' },
  incident: { ja: 'インシデント', en: 'Incident' },
  target: { ja: '対象', en: 'Target' },
  seq: { ja: '連番', en: 'Sequence' },
  outcome: { ja: '結果', en: 'Outcome' },
  address: { ja: '接続元', en: 'Address' },
  detail: { ja: '詳細', en: 'Detail' },
  hash: { ja: 'ハッシュ', en: 'Hash' },
} satisfies Record<string, Text>;

const outcomes: Record<'done' | 'refused', Text> = {
  done: { ja: '許可', en: 'let in' },
  refused: { ja: '拒否', en: 'refused' },
};

/** For spreadsheets; a cell that would be taken for a formula begins with an apostrophe. */
export function auditText(entries: AuditEntry[], lang: Language): string {
  const columns = Object.values(words).map((word) => word[lang]);
  const lines = entries.map((entry) => [
    wallClock(entry.at),
    sourceLabels[entry.source][lang],
    entry.actor,
    entry.label[lang],
    entry.type,
    entry.incident ?? '',
    entry.target ?? '',
    entry.seq ?? '',
    entry.outcome ? outcomes[entry.outcome][lang] : '',
    entry.address ?? '',
    entry.detail ?? '',
    entry.hash ?? '',
  ]);
  return stringify([columns, ...lines], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_string: true,
  });
}
