import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { FileInput } from './file-input';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { webAddress } from './web-address';
import './drop-area.css';

interface DropAreaProps {
  /** Puts the focus on the button when the area was asked for. */
  focus?: boolean;
  /** The picture is looked at, and cropped perhaps, before it is searched. */
  lookFirst: boolean;
  onLookFirst(on: boolean): void;
  onFiles(files: File[]): void;
  onAddress(address: string): void;
  /** Present where the area can be put away again. */
  onClose?(): void;
}

/**
 * The place for a picture from elsewhere: choose a file, or paste or type an address. Dropping and pasting work over
 * the whole panel; the area says so.
 */
export function DropArea({ focus = false, lookFirst, onLookFirst, onFiles, onAddress, onClose }: DropAreaProps) {
  const file = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);

  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);

  return (
    <section class="drop-area" aria-label={t('drop.label')}>
      {onClose && <IconButton icon="close" class="drop-close" words={t('drop.close')} onPress={onClose} />}
      <Icon name="upload" size={22} />
      <p>{t('drop.words')}</p>
      <button ref={button} type="button" class="button" onClick={() => file.current?.click()}>
        {t('drop.choose')}
      </button>
      <FileInput inputRef={file} words={t('drop.choose')} accept="image/*" multiple onFiles={onFiles} />
      <form
        class="drop-address"
        onSubmit={(event) => {
          event.preventDefault();
          const url = webAddress(address);
          setWrong(!url);
          if (url) onAddress(url);
        }}
      >
        <input
          class="field"
          type="text"
          inputMode="url"
          aria-label={t('drop.address')}
          placeholder={t('drop.address')}
          aria-invalid={wrong}
          value={address}
          onInput={(event) => {
            setAddress(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <button type="submit" class="button">
          {t('drop.find')}
        </button>
      </form>
      <label class="drop-first small">
        <input type="checkbox" checked={lookFirst} onChange={(event) => onLookFirst(event.currentTarget.checked)} />
        <span>{t('drop.cropFirst')}</span>
      </label>
      {wrong && (
        <p class="field-error" role="alert">
          {t('drop.notAddress')}
        </p>
      )}
    </section>
  );
}
