/** The package ships no types; this is all that the tests use of it. */
declare module 'japanese-holidays' {
  const japaneseHolidays: { getHolidaysOf(year: number): { month: number; date: number; name: string }[] };
  export default japaneseHolidays;
}
