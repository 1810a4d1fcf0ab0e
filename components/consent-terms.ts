import { isPlain, plainLook } from '@/utils/image/look';
import { isPublicPicture } from '@/utils/providers/call/public-picture';
import type { ServiceEntry } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';
import type { ConsentTerms } from './consent-card';

/** What the user set for the service, as far as it matters here. */
interface Chosen {
  options: Readonly<Record<string, string>>;
  gateway?: { baseUrl: string };
  agreedAt?: string;
}

/** What a search of this provider sends, and where, as it is set up now; undefined where nothing leaves the device. */
export function consentTerms(
  entry: ServiceEntry,
  settings: Chosen | undefined,
  state: Pick<SearchState, 'picture' | 'pictureUrl' | 'look'>,
  refused: boolean,
): ConsentTerms | undefined {
  const address = settings?.gateway?.baseUrl ?? entry.hosts[0];
  if (!address) return undefined;
  const option = (id: string) => settings?.options[id] ?? entry.options?.find((each) => each.id === id)?.default ?? '';
  const { sendsTitle } = entry;
  return {
    host: URL.canParse(address) ? new URL(address).hostname : address,
    gateway: !!settings?.gateway,
    byAddress: option('pictureBy') === 'address',
    addressGoes: option('pictureBy') === 'address' && hasPublicAddress(state),
    picture: state.picture,
    // The agreement holds for every later picture, whether this one has a title or not.
    title: !!sendsTitle && option(sendsTitle.option) === sendsTitle.value,
    agreed: !!settings?.agreedAt,
    refused,
  };
}

/** The address is that of the whole picture as it is, and no service can read one that is not public. */
const hasPublicAddress = ({ look = plainLook, pictureUrl = '' }: Pick<SearchState, 'look' | 'pictureUrl'>) =>
  isPlain(look) && isPublicPicture(pictureUrl);
