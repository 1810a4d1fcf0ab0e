import { browser } from 'wxt/browser';
import { fingerprintOf } from '../../image/fingerprint/fingerprint';
import { workingPixels } from '../../image/fingerprint/working-pixels';
import type { Provider } from '../provider';
import { openOwnShelf } from '../../workspace/library/own-shelf';
import { createLibraryProvider } from './provider';
import { readSampleShelf } from './sample-shelf';
import { emptyShelf, type Shelf } from './shelf';

/**
 * The on-device library: the user's own offers, and while there are none, the extension's own samples, unless these rest.
 */
export function libraryProvider(): Provider {
  let sample: Promise<Shelf> | undefined;
  return createLibraryProvider({
    async openShelf({ withoutSamples }) {
      const own = await openOwnShelf();
      if (own) return own;
      if (withoutSamples) return emptyShelf;
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
