import { useState } from 'preact/hooks';
import type { WebPicture } from '@/utils/providers/model-studio/web-pictures';
import { Icon } from './icon';
import './web-picture-grid.css';

/** How the site of an address is called. */
const siteOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');

/** Pictures found on the web, each with its site; a press opens the picture itself. */
export function WebPictureGrid({ pictures }: { pictures: readonly WebPicture[] }) {
  return (
    <ul class="web-picture-grid">
      {pictures.map((picture, i) => (
        <li key={i}>
          <Cell picture={picture} />
        </li>
      ))}
    </ul>
  );
}

/** The box keeps its size while the picture loads, and when it cannot be had. */
function Cell({ picture: { url, title } }: { picture: WebPicture }) {
  const [failed, setFailed] = useState(false);
  const site = siteOf(url);
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      title={title ? `${title} · ${site}` : site}
    >
      <span class="web-picture">
        {failed ? (
          <Icon name="picture" size={22} />
        ) : (
          <img
            src={url}
            alt={title ?? ''}
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
            onError={() => setFailed(true)}
          />
        )}
      </span>
      <span class="web-picture-site small">{site}</span>
    </a>
  );
}
