/** Changes that change nothing anybody can see, and why: `file: original -> changed`. */
export const equivalents: ReadonlyMap<string, string> = new Map([
  ['src/law/counted-final.ts: rolls -> true', 'it is true in every rule set that counts so'],
  ['src/law/pmark/final.ts: finalRolls -> false', 'it is false in every rule set of the PrivacyMark'],
  ['src/law/pmark/final.ts: rolled -> false', 'no final of the PrivacyMark rolls'],
  ["src/law/pmark/final.ts: ['incident.knownAt'] -> without 'incident.knownAt'", 'no final of the PrivacyMark rolls'],
  ['src/law/final-day.ts: false -> true', 'of a final that does not move nobody asks whether the year is official'],
  [
    "src/law/my-number/items.ts: !growthStartsClock || !only || items[only.item] !== 'persons' || others.length > 0 -> !growthStartsClock || !only || items[only.item] !== 'persons' alone",
    'the item about persons is the last, so none stands after it',
  ],
  [
    'src/law/pmark/classes.ts: threshold && growthDay(incident, threshold) -> growthDay(incident, threshold) alone',
    'a class without a threshold ended the function above',
  ],
  ['src/assessment/deadlines.ts: !counts -> false', 'some rule set always counts days; the types do not know it'],
]);
