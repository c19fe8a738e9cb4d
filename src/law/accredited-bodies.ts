import { reason } from './reason.ts';

/** What a report to an accredited body (認定個人情報保護団体) is not (CERT-1). */
export const REPLACES_NO_REPORT = reason(
  'CERT-1',
  ['organization.certifiedBodies'],
  '認定個人情報保護団体への報告は自主的な取組であり、個人情報保護委員会等への報告に代わるものではありません。',
  'A report to an accredited body is self-regulatory and does not replace the report to the PPC or a minister.',
);
