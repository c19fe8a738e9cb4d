import { CopyButton } from '../parts/copy-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../words/words.tsx';

/** Shown once: for the day the telephone is lost. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useWords();
  return (
    <Notice tone="success" title={t('sign-in.backupCodes')} live="polite">
      <p>{t('sign-in.backupCodes.keep')}</p>
      <ul className="my-2 grid grid-cols-2 gap-x-4 font-mono figures sm:grid-cols-3">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={codes.join('\n')} />
    </Notice>
  );
}
