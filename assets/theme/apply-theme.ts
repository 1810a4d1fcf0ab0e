const dark = '(prefers-color-scheme: dark)';

/**
 * Puts the theme of the settings on the document; `auto` follows the system, also when it changes later. Returns the
 * function that stops following.
 */
export function applyTheme(theme: 'auto' | 'light' | 'dark'): () => void {
  const system = matchMedia(dark);
  const apply = () => {
    document.documentElement.dataset.theme = theme === 'auto' ? (system.matches ? 'dark' : 'light') : theme;
  };
  apply();
  if (theme !== 'auto') return () => undefined;
  system.addEventListener('change', apply);
  return () => system.removeEventListener('change', apply);
}
