import { describe, expect, it } from 'vitest';
import { consentTerms } from '@/components/consent-terms';
import { imageSearchEntry } from '@/utils/providers/image-search/entry';
import { openPlatformEntry } from '@/utils/providers/open-platform/entry';

const terms = (pictureUrl?: string, part: 'whole' | 'centre' = 'whole') =>
  consentTerms(imageSearchEntry, undefined, { pictureUrl, look: { kind: 'as-is', part } }, false);

describe('what the user agrees to', () => {
  it('names the address in place of the picture only where this picture has a public one', () => {
    expect(terms('https://shop.example.com/mug.jpg')).toMatchObject({ byAddress: true, addressGoes: true });
    expect(terms('http://127.0.0.1:8080/mug.jpg')).toMatchObject({ byAddress: true, addressGoes: false });
    expect(terms('http://nas.local/mug.jpg')).toMatchObject({ addressGoes: false });
    expect(terms()).toMatchObject({ addressGoes: false });
    expect(terms('https://shop.example.com/mug.jpg', 'centre')).toMatchObject({ addressGoes: false });
  });

  it('covers the title of later pictures, where the service is set to get it', () => {
    const settings = (sendTitle: string) => ({ options: { sendTitle } });
    expect(consentTerms(openPlatformEntry, settings('true'), {}, false)).toMatchObject({ title: true });
    expect(consentTerms(openPlatformEntry, settings('false'), {}, false)).toMatchObject({ title: false });
  });
});
