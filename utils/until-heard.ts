/** How often a knock is repeated at the most, and after how many ms. */
const mostKnocks = 40;
const pause = 50;

const unheard = /Receiving end does not exist/;

/**
 * Knocks until somebody answers. Firefox gives a message that arrives while it ends an idle event page to that page, and says then, as it
 * does of a command that was cut off while it was carried out, that there is no receiver: a command, which may be paid for, cannot
 * be sent again upon that, but a knock can. An answered one also begins the page's idle time anew, so that the command after it
 * is heard. Rejects with any other failure at once, and with this one after 2 s.
 */
export async function untilHeard(knock: () => Promise<unknown>): Promise<void> {
  for (let knocks = 1; ; knocks += 1) {
    try {
      await knock();
      return;
    } catch (error) {
      if (knocks === mostKnocks || !unheard.test(String(error))) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
