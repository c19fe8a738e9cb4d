import { saveSelfApproval, selfApprovalOf } from '../store/approval.ts';
import { newestSettingEvent } from '../store/settings.ts';
import { changeSettings } from './change-settings.ts';
import type { EngineDependencies, Who } from './dependencies.ts';

const type = 'selfApprovalSet';

/** May one approve one's own draft, is there nobody else to ask, and who decided it when (null: nobody yet). */
export async function approvalOf({ db }: EngineDependencies, organizationId: string) {
  const [{ allowed, alone }, set] = await Promise.all([
    selfApprovalOf(db, organizationId),
    newestSettingEvent(db, organizationId, type),
  ]);
  return { approval: { selfApproval: allowed }, alone, set: set ?? null };
}

/** Holds for every approval from now on; what was approved before stays so. The same once more changes nothing. */
export async function setSelfApproval(engine: EngineDependencies, who: Who, allowed: boolean) {
  await changeSettings(engine, who, async (trx) => {
    const before = await selfApprovalOf(trx, who.organizationId);
    if (before.allowed === allowed) return { replans: false, result: undefined };
    await saveSelfApproval(trx, who.organizationId, allowed);
    const data = { selfApproval: allowed };
    return { event: { target: 'approval', type, data }, replans: false, result: undefined };
  });
  return approvalOf(engine, who.organizationId);
}
