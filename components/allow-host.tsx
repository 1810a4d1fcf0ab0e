import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ServiceEntry } from '@/utils/providers/provider';
import { isPaid } from '@/utils/providers/catalog';
import { t } from '@/utils/i18n/t';
import { withCost } from './cost';

/** Asks the browser for a host, in the press itself; true where it is allowed then. Absent where nobody can ask. */
export const AllowHostContext = createContext<((host: string) => Promise<boolean>) | undefined>(undefined);

interface AllowHostProps {
  host: string;
  class: string;
  /** Who is asked then: a press that sends says what it costs. */
  entry?: ServiceEntry;
  /** Called once the browser allows it. */
  onAllowed(): void;
}

/** "Allow HOST": one press, the browser's question, and what could not be read before is read. */
export function AllowHost({ host, class: look, entry, onAllowed }: AllowHostProps) {
  const ask = useContext(AllowHostContext);
  if (!ask) return null;
  const words = t('action.allow-host', { host });
  return (
    <button
      type="button"
      class={look}
      title={t('action.allow-host-about', { host })}
      onClick={() => void ask(host).then((allowed) => allowed && onAllowed())}
    >
      {entry && isPaid(entry) ? withCost(words, entry.cost, entry.usesTokens) : words}
    </button>
  );
}
