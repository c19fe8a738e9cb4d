import type { Refusal } from '../domain/errors.ts';

/** Why an instance cannot move to a newer version of its machine. */
const refusal = (code: string, ja: string, en: string): Refusal => ({ code, ja, en, rules: [] });

export const nothingToMigrate = refusal(
  'machine-newest',
  '対象の手続は、すでに最新の版で動いています。',
  'What it names runs under the newest version of its machine already.',
);

export const notNewer = (from: string, to: string): Refusal =>
  refusal(
    'machine-not-newer',
    `${from} から ${to} へは移行できません。移行先は、今より新しい版にしてください。`,
    `${from} cannot move to ${to}: only a newer version can be moved to.`,
  );

export const noWay = (from: string, to: string): Refusal =>
  refusal(
    'no-migration',
    `${from} から ${to} へ移行する方法が、このプログラムにありません。今の版のまま続けてください。`,
    `This program knows no way from ${from} to ${to}. It goes on under the version that it has.`,
  );

export const stateMissing = (from: string, to: string, version: string): Refusal =>
  refusal(
    'state-missing',
    `今の状態「${from}」に当たる状態「${to}」が ${version} にありません。次の状態へ進んでから移行してください。`,
    `The present state "${from}" would be "${to}", which ${version} does not have: let it move on first.`,
  );

export const statesExclude = (places: string[], version: string): Refusal =>
  refusal(
    'states-exclude',
    `移行先の状態(${places.join('、')})は、${version} では同時に取れません。どちらかを終えてから移行してください。`,
    `${version} cannot be in ${places.join(' and ')} at once: end one of them first.`,
  );

/** No deadline is lost, and none is made up, by a change of the program. */
export const dutiesDiffer = (keys: string[], version: string): Refusal =>
  refusal(
    'duties-differ',
    `${version} へ移行すると、負っている義務が変わってしまいます(${keys.join('、')})。移行せず、管理者へ連絡してください。`,
    `Moved to ${version} it would carry other duties (${keys.join(', ')}). It stays; tell whoever maintains the program.`,
  );

export const migratedSince: Refusal = refusal(
  'migrated-since',
  'この記録の後に、状態遷移図の版を移行しています。移行より前の記録は取り消せません。新しい記録で正してください。',
  'Its machine was moved to a newer version since: what was recorded before that is not taken back. Record what is right instead.',
);
