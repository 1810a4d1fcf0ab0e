import { batchSection } from './batch-section';
import { boardsSection } from './boards-section';
import { historySection } from './history-section';
import { librarySection } from './library-section';
import type { Section } from './section';
import { watchSection } from './watch-section';

/** The parts of the full page, in the order of its navigation. The first one stands at the bare address. */
export const sections: readonly Section[] = [historySection, boardsSection, watchSection, batchSection, librarySection];
