import { vi } from 'vitest';
import type { WatchControl } from '@/components/watch-control';
import { initialSettings } from '@/utils/settings';

/** Nothing is watched; each test names what matters to it. */
export const watchControl = (change: Partial<WatchControl> = {}): WatchControl => ({
  settings: initialSettings.watch,
  quantity: 1,
  watches: new Map(),
  lost: new Map(),
  holds: new Map(),
  used: 0,
  foresee: () => Promise.resolve({ count: 0, costs: [], calls: 0, not: { page: 1 } }),
  onWatch: vi.fn(),
  onStop: vi.fn(),
  onPause: vi.fn(),
  onCheck: vi.fn(),
  onSearchAgain: vi.fn(),
  onAll: vi.fn(),
  onLimit: vi.fn(),
  onService: vi.fn(),
  ...change,
});
