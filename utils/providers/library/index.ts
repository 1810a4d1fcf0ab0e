import { browser } from 'wxt/browser';
import { fingerprintOf } from '../../image/fingerprint/fingerprint';
import { workingPixels } from '../../image/fingerprint/working-pixels';
import type { Provider } from '../provider';
import { openOwnShelf } from '../../workspace/library/own-shelf';
import { jointShelf } from './joint-shelf';
import { createLibraryProvider } from './provider';
import { readSampleShelf } from './sample-shelf';
import { emptyShelf, type Shelf } from './shelf';

/**
 * The on-device library: the user's own offers, and beside them the extension's own samples, unless these rest.
 */
export function libraryProvider(): Provider {
  let samples: Promise<Shelf> | undefined;
  let joint: { own: Shelf; shelf: Shelf } | undefined;
  const openSamples = () => {
    samples ??= readSampleShelf({ load, address, now: Date.now }).catch((error: unknown) => {
      samples = undefined;
      throw error;
    });
    return samples;
  };
  return createLibraryProvider({
    async openShelf(context) {
      if (context.samples === 'only') return openSamples();
      const own = await openOwnShelf();
      if (context.samples === 'rest') return own ?? emptyShelf;
      if (!own) return openSamples();
      // The same object as long as nothing changes.
      if (joint?.own !== own) joint = { own, shelf: jointShelf(own, await openSamples()) };
      return joint.shelf;
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
