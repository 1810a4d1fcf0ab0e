/** The panel's colours (`assets/theme/tokens.css`), which do not reach into a page. */
const themes = {
  light: {
    accent: '#1b51c4',
    onAccent: '#ffffff',
    veil: 'rgb(20 22 26 / 0.32)',
    surface: '#ffffff',
    text: '#191b1f',
    soft: '#565b64',
    line: '#e1e3de',
  },
  dark: {
    accent: '#8fb1ff',
    onAccent: '#0c1a3b',
    veil: 'rgb(0 0 0 / 0.55)',
    surface: '#1b1d20',
    text: '#ecedee',
    soft: '#a4abb5',
    line: '#2e3237',
  },
};
export type PageTheme = (typeof themes)['light'];

/** The colours that the user's system asks for. */
export function pickTheme(): PageTheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? themes.dark : themes.light;
}
