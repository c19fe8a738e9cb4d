import { type ReactNode, useState } from 'react';
import { urlOf } from '../api.ts';
import { useAnswer } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import type { incidentGraph, machineGraph } from './calls.ts';

interface PaperSheetsProps {
  graph: typeof machineGraph | typeof incidentGraph;
  params: Record<string, string>;
  title: string;
  back: ReactNode;
}

/** A drawing sheet by sheet, as the printer gets it. Each is an image: the page's policy lets no other style in. */
export function PaperSheets({ graph, params, title, back }: PaperSheetsProps) {
  const { t, lang } = useWords();
  const query = { format: 'svg', paper: 'a4', lang };
  const answer = useAnswer(graph, { params, query });
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const sheets = answer.data?.format === 'sheets' ? answer.data.sheets : [];
  const ready = sheets.length > 0 && sheets.every(({ name }) => shown.has(name));
  return (
    <>
      <div className="no-print mb-5">
        <Page
          title={title}
          intro={t('machines.print.intro')}
          actions={
            <>
              {back}
              <Button kind="primary" isDisabled={!ready} onPress={() => globalThis.print()}>
                {t('incident.print.now')}
              </Button>
            </>
          }
        >
          <Loaded of={answer}>{() => null}</Loaded>
        </Page>
      </div>
      {sheets.map((sheet, index) => (
        <img
          key={sheet.name}
          className="paper-sheet"
          src={urlOf(graph.name, { params, query: { ...query, sheet: index + 1 } })}
          alt={sheet.title}
          onLoad={() => setShown((before) => new Set([...before, sheet.name]))}
        />
      ))}
    </>
  );
}
