import { browser } from 'wxt/browser';
import { fingerprintOf } from '../../image/fingerprint/fingerprint';
import { workingPixels } from '../../image/fingerprint/working-pixels';
import type { Provider } from '../provider';
import { createLibraryProvider } from './provider';
import { readSampleShelf } from './sample-shelf';
import type { Shelf } from './shelf';

/** The on-device library over the extension's own sample library. */
export function libraryProvider(): Provider {
  let sample: Promise<Shelf> | undefined;
  return createLibraryProvider({
    openShelf() {
      sample ??= readSampleShelf({ load, address, now: Date.now }).catch((error: unknown) => {
        sample = undefined;
        throw error;
      });
      return sample;
    },
    fingerprintOf: async (picture) => fingerprintOf(await workingPixels(picture)),
    now: Date.now,
  });
}

function address(path: string): string {
  // The typed paths are those of the build's own files; the sample library is copied in as it is.
  return new URL(path, browser.runtime.getURL('/')).href;
}

async function load(path: string): Promise<Uint8Array> {
  const response = await fetch(address(path));
  if (!response.ok) throw new Error(`${path} is missing in this build (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
