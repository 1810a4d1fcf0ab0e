import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import './keys-help.css';

const keys = [
  ['/', 'keys.keyword'],
  ['↑ ↓', 'keys.move'],
  ['Home End', 'keys.ends'],
  ['Enter', 'keys.open'],
  ['Esc', 'keys.close'],
  ['?', 'keys.help'],
] as const;

/** The keys of the panel, in a dialog that gives the focus back. */
export function KeysHelp({ letterKeys, onClose }: { letterKeys: boolean; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys-help" aria-labelledby="keys-title" onClose={onClose}>
      <header>
        <h2 id="keys-title">{t('keys.title')}</h2>
        <button type="button" class="icon-button" aria-label={t('keys.done')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
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
    </dialog>
  );
}
