import { keepSavedPictures } from '@/utils/workspace/keep-saved-pictures';

let running: Promise<void> | undefined;
let again = false;

/**
 * Keeps the pictures of saved offers that have none yet; one run at a time, and one more where an offer was saved
 * meanwhile. What a stopped worker left is done with the next one.
 */
export async function keepPictures(): Promise<void> {
  again = true;
  running ??= run().finally(() => (running = undefined));
  await running;
}

async function run(): Promise<void> {
  while (again) {
    again = false;
    await keepSavedPictures(new AbortController().signal);
  }
}
