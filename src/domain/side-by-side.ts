/** Does something for each item, `width` of them at a time, beginning with the first. Rejects as the first that fails. */
export async function sideBySide<T>(
  items: readonly T[],
  width: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const work = async () => {
    for (const item of left) await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
}
