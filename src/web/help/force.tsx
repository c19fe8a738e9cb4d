import { useWords } from '../words/words.tsx';
import type { LawSet } from './calls.ts';

/** The days of knowing to which something of the law applies. */
export function Force({ of: { status, from, to } }: { of: Pick<LawSet, 'status' | 'from' | 'to'> }) {
  const { t, day } = useWords();
  if (status === 'promulgated') return t('help.law.promulgated');
  if (from !== null && to !== null) return t('help.law.between', { from: day(from), to: day(to) });
  if (from !== null) return t('help.law.from', { from: day(from) });
  return to === null ? t('help.law.always') : t('help.law.until', { to: day(to) });
}
