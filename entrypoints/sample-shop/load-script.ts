/** Adds a script of the extension to this page; resolves once it has run. */
export function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${path} did not load.`));
    document.head.append(script);
  });
}
