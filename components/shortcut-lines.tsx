import { shortcuts as commands, type ShortcutName } from '@/utils/shortcuts';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import './shortcut-lines.css';

/** A keyboard command with its keys as the browser writes them; empty where it has none. */
export interface ShownShortcut {
  name: ShortcutName;
  keys: string;
}

/** The keyboard commands with their present keys, and the way to change them; folded, to leave the popup its height. */
export function ShortcutLines({ shortcuts, onChange }: { shortcuts: readonly ShownShortcut[]; onChange(): void }) {
  return (
    <details class="shortcut-lines">
      <summary>
        <Icon name="keys" />
        {t('shortcuts.title')}
      </summary>
      <dl>
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{t(commands[name].words)}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="soft">{t('shortcuts.none')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button link" onClick={onChange}>
        {t('shortcuts.change')}
      </button>
    </details>
  );
}
