import type { ConsentTerms } from '@/components/consent-card';
import { isPlain, plainLook } from '@/utils/image/look';
import type { ServiceEntry } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';
import type { ProviderSettings } from '@/utils/settings';

/** What a search of this provider sends, and where, as it is set up now; undefined where nothing leaves the device. */
export function consentTerms(
  entry: ServiceEntry,
  settings: ProviderSettings | undefined,
  state: Pick<SearchState, 'picture' | 'product' | 'look'>,
  refused: boolean,
): ConsentTerms | undefined {
  const address = settings?.gateway?.baseUrl ?? entry.hosts[0];
  if (!address) return undefined;
  const option = (id: string) => settings?.options[id] ?? entry.options?.find((each) => each.id === id)?.default ?? '';
  const { sendsTitle } = entry;
  return {
    host: URL.canParse(address) ? new URL(address).hostname : address,
    gateway: !!settings?.gateway,
    // The address is that of the whole picture as it is.
    byAddress: option('pictureBy') === 'address' && isPlain(state.look ?? plainLook),
    picture: state.picture,
    title: !!state.product?.title && !!sendsTitle && option(sendsTitle.option) === sendsTitle.value,
    agreed: !!settings?.agreedAt,
    refused,
  };
}
