import type { DutyId, Reason } from '../domain/duty.ts';
import type { CompleteFacts } from '../law/complete-facts.ts';
import { reason } from '../law/reason.ts';

/** Regimes that the facts name and that this version does not assess. */
export interface Unassessed {
  review: Reason[];
  /** Duties that such a regime may ask for as well. */
  shared: ReadonlySet<DutyId>;
}

/**
 * A regime that is not assessed is never dropped in silence: a person is told. Nor is anything concluded for it. Its own
 * ids are neither duties nor `notDue` (contract 14 would list them), and an id that it shares with an assessed regime is
 * not listed as `notDue` either, although the assessed one asks for nothing: unknown never concludes "not due".
 */
export function unassessed({ organization, incident }: CompleteFacts): Unassessed {
  const review: Reason[] = [];
  const shared = new Set<DutyId>();
  if (incident.myNumber !== false) {
    review.push(MY_NUMBER);
    shared.add('individuals.notice');
    // Told is told: no regime asks an entrustee to notify its entrustor twice.
    if (incident.entrustment.notifiedEntrustorAt === undefined) shared.add('entrustor.notice');
  }
  if (organization.privacyMark !== 'none') {
    review.push(PRIVACY_MARK);
    shared.add('individuals.notice');
  }
  if (organization.cooperative !== 'none') review.push(COOPERATIVE);
  if (organization.certifiedBodies.includes('manbou')) review.push(MANBOU);
  if (organization.certifiedBodies.includes('japico')) review.push(JAPICO);
  return { review, shared };
}

const MY_NUMBER = reason(
  'MN-DUTY',
  ['incident.myNumber', 'incident.items'],
  'まだ評価していません: マイナンバー(番号法)。特定個人情報の漏えい等の報告義務は、別に確認してください。',
  'not yet assessed: My Number (My Number Act). Check separately whether its reports are due.',
);

const PRIVACY_MARK = reason(
  'PM-DEF',
  ['organization.privacyMark'],
  'まだ評価していません: プライバシーマーク。審査機関への事故報告は、別に確認してください。',
  'not yet assessed: PrivacyMark. Check separately the accident reports to the review body.',
);

const COOPERATIVE = reason(
  'COOP-BASE',
  ['organization.cooperative'],
  'まだ評価していません: 生協。所管行政庁への報告は、別に確認してください。',
  'not yet assessed: co-op. Check separately the reports to the supervising authority.',
);

const MANBOU = reason(
  'MB-DEF',
  ['organization.certifiedBodies'],
  'まだ評価していません: 認定個人情報保護団体(全国万引犯罪防止機構)。団体への報告は、別に確認してください。',
  'not yet assessed: the accredited body 全国万引犯罪防止機構 (manbou). Check separately the report to it.',
);

const JAPICO = reason(
  'JP-SCOPE',
  ['organization.certifiedBodies'],
  'まだ評価していません: 認定個人情報保護団体(日本個人情報管理協会)。団体への報告は、別に確認してください。',
  'not yet assessed: the accredited body 日本個人情報管理協会 (JAPiCO). Check separately the report to it.',
);
