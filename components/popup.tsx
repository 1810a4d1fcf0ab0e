import { useEffect, useState } from 'preact/hooks';
import type { StoredError } from '@/utils/errors';
import type { ServiceEntry } from '@/utils/providers/provider';
import type { Usage } from '@/utils/search/usage';
import type { RecentSearch } from '@/utils/search/read-recent';
import type { Product } from '@/utils/stores/product';
import { t } from '@/utils/i18n/t';
import { errorWords } from './error-words';
import { Icon } from './icon';
import { pictureOf } from './picture-intake';
import { PictureGrid, type PagePicture } from './picture-grid';
import { priceWords } from './price-words';
import { RecentSearches } from './recent-searches';
import { SampleShopLink } from './sample-shop-link';
import { ShortcutLines, type ShownShortcut } from './shortcut-lines';
import { SwitchRow } from './switch-row';
import { UsageLines } from './usage-lines';
import { webAddress } from './web-address';
import './popup.css';

/** What is known of the page in view. */
export type PageSurvey =
  { state: 'looking' } | { state: 'blocked' } | { state: 'seen'; product?: Product; pictures: PagePicture[] };

/** The button on pictures, on the site of the page in view. */
export interface SiteButton {
  on: boolean;
  /** The site, as it is called. */
  name: string;
  /** The browser asks for the site first. */
  asks: boolean;
  onChange(on: boolean): void;
}

export interface PopupProps {
  survey: PageSurvey;
  recent: RecentSearch[];
  /** ms since 1970. */
  now: number;
  error?: StoredError;
  /** The services that may have been used, what was used of them, and the user's daily limits. */
  providers: readonly ServiceEntry[];
  usage: Usage;
  caps: Readonly<Record<string, number | undefined>>;
  /** True on a page of 1688, whose offers can be added to the panel. */
  on1688: boolean;
  onAddOffers(): void;
  onPicture(index: number): void;
  /** How many products the page lists, where it shows no single one; 0 before that is known. */
  listed: number;
  /** Makes a batch of them. */
  onListed(): void;
  /** Frame a part of the page. */
  onArea(): void;
  /** Absent where no button can stand. */
  siteButton?: SiteButton;
  shortcuts: readonly ShownShortcut[];
  onShortcuts(): void;
  onAddress(address: string): void;
  /** Takes one picture, or several at once. */
  onFiles(files: File[]): void;
  /** Press several pictures on the page. */
  onSeveral(): void;
  onUpload(): void;
  onReopen(searchId: string): void;
  /** Shows all searches, and everything else that is kept, in a tab. */
  onWorkspace(): void;
  onOpenPanel(): void;
  onOptions(): void;
}

/** The toolbar popup: this page's pictures first, then what comes from elsewhere, then what was searched before. */
export function Popup(props: PopupProps) {
  const { survey, recent, now, error, onFiles, onAddress } = props;

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const picture = event.clipboardData && pictureOf(event.clipboardData);
      if (!picture) return;
      event.preventDefault();
      if ('address' in picture) onAddress(picture.address);
      else onFiles(picture.files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onFiles, onAddress]);

  return (
    <div class="popup">
      <main>
        {props.on1688 && (
          <section class="popup-offers">
            <button type="button" class="button primary" onClick={props.onAddOffers}>
              <Icon name="list" />
              {t('popup.addOffers')}
            </button>
            <p class="soft small">{t('popup.addOffersWhat')}</p>
          </section>
        )}
        <Page survey={survey} onPicture={props.onPicture} onSeveral={props.onSeveral} onArea={props.onArea} />
        {props.siteButton && (
          <section class="popup-button">
            <SwitchRow
              words={t('popup.button')}
              about={props.siteButton.asks ? t('popup.buttonAsks', { site: props.siteButton.name }) : undefined}
              on={props.siteButton.on}
              onChange={props.siteButton.onChange}
            />
          </section>
        )}
        {props.listed > 1 && (
          <section class="popup-offers">
            <button type="button" class="button" onClick={props.onListed}>
              <Icon name="list" />
              {t('popup.searchAll', { count: props.listed })}
            </button>
          </section>
        )}
        <div class="popup-elsewhere">
          <PasteField onAddress={onAddress} />
          <div class="popup-buttons">
            <button type="button" class="button" onClick={props.onUpload}>
              <Icon name="upload" />
              {t('popup.upload')}
            </button>
            <button type="button" class="button" onClick={props.onOpenPanel}>
              <Icon name="panel" />
              {t('popup.openPanel')}
            </button>
          </div>
        </div>
        {error && (
          <p class="popup-error" role="alert">
            {errorWords(error)}
          </p>
        )}
        <RecentSearches searches={recent} now={now} onReopen={props.onReopen} onAll={props.onWorkspace} />
        {Object.keys(props.usage).length > 0 && (
          <section class="popup-use" aria-label={t('usage.title')}>
            <UsageLines title={t('usage.title')} providers={props.providers} usage={props.usage} caps={props.caps} />
          </section>
        )}
      </main>
      <footer>
        {props.shortcuts.length > 0 && <ShortcutLines shortcuts={props.shortcuts} onChange={props.onShortcuts} />}
        <div class="popup-pages">
          <button type="button" class="button quiet" onClick={props.onWorkspace}>
            <Icon name="board" />
            {t('workspace.title')}
          </button>
          <button type="button" class="button quiet" onClick={props.onOptions}>
            <Icon name="gear" />
            {t('popup.options')}
          </button>
        </div>
      </footer>
    </div>
  );
}

interface PageProps {
  survey: PageSurvey;
  onPicture(index: number): void;
  onSeveral(): void;
  onArea(): void;
}

function Page({ survey, onPicture, onSeveral, onArea }: PageProps) {
  const area = (
    <button type="button" class="button" onClick={onArea}>
      <Icon name="crop" />
      {t('area.select')}
    </button>
  );
  if (survey.state === 'looking') {
    return (
      <section class="popup-page" aria-busy="true">
        <h1>{t('popup.looking')}</h1>
        <ul class="picture-grid" aria-hidden="true">
          {[0, 1, 2, 3].map((box) => (
            <li key={box} class="popup-box" />
          ))}
        </ul>
        {area}
      </section>
    );
  }
  if (survey.state === 'blocked' || survey.pictures.length === 0) {
    return (
      <section class="popup-page">
        <h1>{t('app.name')}</h1>
        <p class="soft">{t(survey.state === 'blocked' ? 'popup.blocked' : 'popup.noPictures')}</p>
        {survey.state === 'seen' && area}
        <SampleShopLink />
      </section>
    );
  }
  const { product, pictures } = survey;
  const where = [product?.price && priceWords(product.price), product?.store].filter(Boolean).join(' · ');
  return (
    <section class="popup-page">
      <h1 class="popup-title">{product?.title ?? t('popup.pictures')}</h1>
      <p class="soft">{where || t('popup.title')}</p>
      <PictureGrid pictures={pictures} onPress={onPicture} />
      <button type="button" class="button" onClick={onSeveral}>
        <Icon name="pictures" />
        {t('several.pick')}
      </button>
      {area}
    </section>
  );
}

function PasteField({ onAddress }: { onAddress(address: string): void }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const address = webAddress(typed);
        setWrong(!address);
        if (address) onAddress(address);
      }}
    >
      <div class="popup-paste">
        <input
          class="field"
          type="text"
          inputMode="url"
          aria-label={t('popup.paste')}
          placeholder={t('popup.paste')}
          aria-invalid={wrong}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <button type="submit" class="button primary">
          {t('popup.find')}
        </button>
      </div>
      {wrong && (
        <p class="field-error" role="alert">
          {t('drop.notAddress')}
        </p>
      )}
    </form>
  );
}
