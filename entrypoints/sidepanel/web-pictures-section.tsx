import { useState } from 'preact/hooks';
import type { Said } from '@/components/said-bar';
import { makeRoom } from '@/hooks/make-room';
import { WebPictures } from '@/components/web-pictures';
import { toStoredError, type ErrorAction, type StoredError } from '@/utils/errors';
import { askAccess, originsOf } from '@/utils/host-access';
import { toDataUrl } from '@/utils/image/data-url';
import { sendMessage } from '@/utils/messages';
import { modelStudioEntry } from '@/utils/providers/model-studio/entry';
import { searchCost } from '@/utils/providers/model-studio/search-cost';
import { inRegion } from '@/utils/providers/region';
import type { SearchState } from '@/utils/search/search-state';
import { openServiceOptions } from '@/utils/service-request';
import { changeProviderSettings, type Settings } from '@/utils/settings';
import { consentTerms } from '@/components/consent-terms';
import { usePicture } from './use-picture';
import { useSetUp } from './use-set-up';
import type { WebDraftControl } from './use-web-draft';
import { useWebQuestion } from './use-web-question';

interface WebPicturesSectionProps {
  windowId: number;
  search: SearchState;
  settings: Settings;
  draft: WebDraftControl;
  /** Opens the place for another query picture. */
  onNewPicture(): void;
  say(said: Said): void;
}

/** Reads the window's question to the web, draws it, and sends what is pressed as commands. */
export function WebPicturesSection({ windowId, search, settings, draft, onNewPicture, say }: WebPicturesSectionProps) {
  const { id } = modelStudioEntry;
  const own = settings.providers[id];
  const options = { ...defaults, ...own?.options };
  const entry = inRegion(modelStudioEntry, options);
  const { state, content } = useWebQuestion(windowId, search);
  const picture = usePicture(search);
  const ready = useSetUp(settings, services).length > 0;
  const [failed, setFailed] = useState<StoredError>();
  const [refused, setRefused] = useState(false);
  const fail = (error: unknown) => setFailed(toStoredError(error));
  const send = (work: () => Promise<unknown>) => {
    setFailed(undefined);
    work().catch(fail);
  };

  const consent = consentTerms(entry, own, {}, refused);

  const { words, added } = draft.draft;
  const ask = () =>
    send(async () => sendMessage('askWeb', { windowId, words, added: await Promise.all(added.map(toDataUrl)) }));
  const again = (model?: string) => send(() => sendMessage('askWebAgain', { windowId, ...(model ? { model } : {}) }));
  /** How many pictures a new question would hold. */
  const count = 1 + added.length;
  const lost = !state || state.pictures.length === 0;
  /** Goes on with the question as it was; one whose pictures were lost is asked anew. */
  const goOn = () => (lost ? ask() : again());

  /** Asks the browser in the press itself, keeps that the user agreed, and goes on. */
  const agree = () => {
    const access = askAccess(originsOf(entry, own?.gateway), { sendsPictures: true });
    send(async () => {
      const granted = await access;
      setRefused(!granted);
      if (!granted) return;
      await changeProviderSettings(id, { agreedAt: new Date().toISOString() });
      goOn();
    });
  };

  const act = (action: ErrorAction) => {
    switch (action) {
      case 'agree':
        return agree();
      case 'retry':
      case 'wait':
        return goOn();
      case 'choose-picture':
      case 'smaller-picture':
        return onNewPicture();
      case 'free-space':
        return send(async () => makeRoom(say).then(goOn));
      case 'allow-host':
      case 'open-filters':
      case 'look':
      case 'select-area':
      case 'none':
        return undefined;
      case 'open-options':
      case 'log-in':
      case 'buy-credits':
      case 'allow-address':
        return void openServiceOptions(id);
    }
  };

  return (
    <WebPictures
      state={state}
      content={content}
      entry={entry}
      options={options}
      cost={searchCost(options, count)}
      costAgain={searchCost(options, lost ? count : state.pictures.length)}
      picture={picture}
      draft={draft.draft}
      ready={ready}
      now={Date.now()}
      consent={consent && { ...consent, web: true }}
      intakeError={failed ?? draft.error}
      intakeNote={draft.note}
      onDraft={draft.change}
      onFiles={(files) => draft.take(files, entry.mostPictures)}
      onOption={(option, value) =>
        send(() => changeProviderSettings(id, { options: { ...own?.options, [option]: value } }))
      }
      onAsk={ask}
      onAgain={again}
      onCancel={() => send(() => sendMessage('cancelWeb', { windowId }))}
      onAction={act}
      onAgree={agree}
      onSetUp={() => void openServiceOptions(id)}
    />
  );
}

const services = [modelStudioEntry];

const defaults = Object.fromEntries((modelStudioEntry.options ?? []).map((option) => [option.id, option.default]));
