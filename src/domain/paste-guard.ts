import type { Text } from './text.ts';

/**
 * The data that leaked belong in no record of the leak. What looks like a My Number or a card number is told by its
 * check digit; one number in ten, or eleven, fits by chance, so whoever wrote it may say that it is none.
 */

export interface PasteWarning extends Text {
  code: 'looks-like-my-number' | 'looks-like-card-number';
}

/** Digits, in whatever width, with a space or a hyphen between some of them. */
const RUN = /\d(?:[ \-‐-―−ー]?\d){11,}/gu;
const SEPARATOR = /\D/gu;

export function pasteWarnings(text: string): PasteWarning[] {
  const numbers = (text.normalize('NFKC').match(RUN) ?? []).map((run) => run.replace(SEPARATOR, ''));
  return [...(numbers.some(isMyNumber) ? [myNumber] : []), ...(numbers.some(isCardNumber) ? [cardNumber] : [])];
}

/** 12 digits, the last of them a check digit (行政手続における特定の個人を識別するための番号の利用等に関する法律施行令の省令). */
function isMyNumber(digits: string): boolean {
  if (digits.length !== 12) return false;
  const sum = [...digits.slice(0, 11)]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index < 6 ? index + 2 : index - 4), 0);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

/** 14 to 19 digits of an issuer of cards, the last by Luhn. */
function isCardNumber(digits: string): boolean {
  if (!/^[2-6]\d{13,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const myNumber: PasteWarning = {
  code: 'looks-like-my-number',
  ja: 'マイナンバー(個人番号)のように見える12桁の数字があります。漏えいした情報そのものは書き込まないでください。マイナンバーでなければ、その旨を確認して保存できます。',
  en: 'There are 12 digits that look like a My Number. Do not write down the leaked data themselves. If it is none, say so and save.',
};

const cardNumber: PasteWarning = {
  code: 'looks-like-card-number',
  ja: 'クレジットカード番号のように見える数字があります。漏えいした情報そのものは書き込まないでください。カード番号でなければ、その旨を確認して保存できます。',
  en: 'There are digits that look like a card number. Do not write down the leaked data themselves. If it is none, say so and save.',
};
