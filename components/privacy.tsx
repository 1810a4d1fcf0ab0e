import type { ServiceEntry } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import { DeleteEverything, type DeleteProps } from './delete-everything';
import { FairUse } from './fair-use';
import { OptionsSection } from './options-section';
import { PageFrame } from './page-frame';
import { RightsList, type ShownRight } from './rights-list';
import { SentList, type ShownRecipient } from './sent-list';
import { StoredList, type ShownStored } from './stored-list';
import './privacy.css';

export interface PrivacyProps extends DeleteProps {
  /** Absent until it was counted. */
  stored?: ShownStored;
  recipients: readonly ShownRecipient[];
  rights: readonly ShownRight[];
  /** Those that are asked for later. */
  optionalRights: readonly ShownRight[];
  /** The hosts that are asked for at install. */
  hostsAtInstall: readonly string[];
  /** The services whose own limits count. */
  services: readonly ServiceEntry[];
  /** True right after everything was deleted. */
  deleted: boolean;
  onOptions(): void;
}

/** What is stored, who gets what and when, what the browser allows, how to delete it all, and what is fair. */
export function Privacy(props: PrivacyProps) {
  return (
    <PageFrame
      class="privacy"
      title={t('privacy.title')}
      sections={sections}
      action={
        <button type="button" class="button" onClick={props.onOptions}>
          {t('privacy.options')}
        </button>
      }
    >
      <main>
        {props.deleted && (
          <p class="privacy-deleted" role="status">
            {t('privacy.deleted')}
          </p>
        )}
        <p class="privacy-short">{t('privacy.short')}</p>
        <OptionsSection id="stored" words={t('privacy.stored')} about={t('privacy.storedAbout')}>
          <StoredList stored={props.stored} />
        </OptionsSection>
        <OptionsSection id="sent" words={t('privacy.sent')} about={t('privacy.sentAbout')}>
          <SentList recipients={props.recipients} />
        </OptionsSection>
        <OptionsSection id="rights" words={t('privacy.rights')} about={t('privacy.rightsAbout')}>
          <RightsList rights={props.rights} later={props.optionalRights} hosts={props.hostsAtInstall} />
        </OptionsSection>
        <OptionsSection id="delete" words={t('delete.title')} about={t('delete.about')}>
          <DeleteEverything state={props.state} onExport={props.onExport} onDelete={props.onDelete} />
        </OptionsSection>
        <OptionsSection id="fair-use" words={t('fair.title')} about={t('fair.about')}>
          <FairUse services={props.services} />
        </OptionsSection>
        <footer class="options-about soft small">
          <p>{t('app.notAffiliated')}</p>
        </footer>
      </main>
    </PageFrame>
  );
}

const sections = [
  ['stored', 'privacy.stored'],
  ['sent', 'privacy.sent'],
  ['rights', 'privacy.rights'],
  ['delete', 'delete.title'],
  ['fair-use', 'fair.title'],
] as const;
