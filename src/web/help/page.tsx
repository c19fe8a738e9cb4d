import { Description, Item } from '../parts/description.tsx';
import { Page, Section } from '../parts/page.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { StartTour } from '../tour/offer.tsx';
import { useWords } from '../words/words.tsx';

const steps = ['notice', 'facts', 'duties', 'act', 'approve', 'close'] as const;
const questions = ['unknown', 'moved', 'mistake', 'away', 'phone', 'paper'] as const;
const keys = ['skip', 'tab', 'escape'] as const;

/** What to do in which order, what is asked most often, and where the words are explained. */
export function HelpPage() {
  const { t } = useWords();
  return (
    <Page narrow title={t('help.title')} intro={t('help.intro')}>
      <Section title={t('help.steps')}>
        <ol className="flex list-decimal flex-col gap-3 pl-6 marker:font-bold">
          {steps.map((step) => (
            <li key={step}>
              <span className="font-bold">{t(`help.steps.${step}`)}</span>
              <p>{t(`help.steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('tour.title')} intro={t('tour.offer.hint')}>
        <StartTour />
      </Section>
      <Section title={t('help.questions')}>
        <dl className="flex flex-col gap-4">
          {questions.map((question) => (
            <div key={question} className="keep-whole">
              <dt className="font-bold">{t(`help.questions.${question}`)}</dt>
              <dd>{t(`help.questions.${question}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('help.read')}>
        <ul className="flex list-disc flex-col gap-2 pl-6">
          <li>
            <TextLink to="/help/glossary">{t('help.glossary')}</TextLink>
            <p className="text-sm text-quiet">{t('help.glossary.intro')}</p>
          </li>
          <li>
            <TextLink to="/help/law">{t('help.law')}</TextLink>
            <p className="text-sm text-quiet">{t('help.law.intro')}</p>
          </li>
        </ul>
      </Section>
      <Section title={t('help.keyboard')}>
        <Description>
          {keys.map((key) => (
            <Item
              key={key}
              name={<kbd className="rounded-4 border border-edge px-1.5 font-mono">{t(`help.keyboard.${key}`)}</kbd>}
            >
              {t(`help.keyboard.${key}.text`)}
            </Item>
          ))}
        </Description>
      </Section>
      <p className="text-sm text-quiet">{t('help.version', { version: __VERSION__ })}</p>
    </Page>
  );
}
