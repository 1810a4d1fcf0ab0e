import type { ComponentChildren } from 'preact';
import { AllowHostContext } from './allow-host';
import { CompareContext, type CompareActions } from './compare-context';
import { PlanContext, type PlanActions } from './plan-context';
import { ShortlistContext, type Shortlist } from './shortlist';
import { TranslationContext, type Translation } from './translation-context';

interface CardContextsProps {
  plan: PlanActions;
  translation?: Translation;
  shortlist: Shortlist;
  compare: CompareActions;
  allowHost(host: string): Promise<boolean>;
  children: ComponentChildren;
}

/** What a card takes part in, however deep in a view it stands. */
export const CardContexts = ({ plan, translation, shortlist, compare, allowHost, children }: CardContextsProps) => (
  <PlanContext.Provider value={plan}>
    <TranslationContext.Provider value={translation}>
      <ShortlistContext.Provider value={shortlist}>
        <CompareContext.Provider value={compare}>
          <AllowHostContext.Provider value={allowHost}>{children}</AllowHostContext.Provider>
        </CompareContext.Provider>
      </ShortlistContext.Provider>
    </TranslationContext.Provider>
  </PlanContext.Provider>
);
