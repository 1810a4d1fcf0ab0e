import { t } from '@/utils/i18n/t';
import { Dialog } from './dialog';
import './keys-help.css';

const keys = [
  ['/', 'keys.keyword'],
  ['↑ ↓', 'keys.move'],
  ['Home End', 'keys.ends'],
  ['Enter', 'keys.open'],
  ['C', 'keys.compare'],
  ['S', 'keys.save'],
  ['Esc', 'keys.close'],
  ['?', 'keys.help'],
] as const;

/** The keys of the panel, in a dialog that gives the focus back. */
export function KeysHelp({ letterKeys, onClose }: { letterKeys: boolean; onClose(): void }) {
  return (
    <Dialog class="keys-help" title={t('keys.title')} closeWords={t('keys.done')} onClose={onClose}>
      <dl>
        {keys.map(([key, words]) => (
          <div key={words}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      {!letterKeys && <p class="soft small">{t('keys.off')}</p>}
    </Dialog>
  );
}
