/** Waits until `condition` gives something other than undefined, false or null; rejects with `failure` after `timeout` ms. */
export async function waitUntil<T>(
  condition: () => T | Promise<T>,
  failure: string,
  timeout = 20_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== null && value !== false) return value as NonNullable<Exclude<T, false>>;
    if (Date.now() > deadline) throw new Error(failure);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
