/** True for a public address of a JPEG or PNG, by its ending: what services that fetch a picture themselves can read. */
export function isPublicPicture(url: string, formats: readonly ('jpg' | 'png')[] = ['jpg', 'png']): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, hostname, username } = new URL(url);
  if (!/^https?:$/.test(protocol) || username || !isPublicHost(hostname)) return false;
  const ending = /\.(jpe?g|png)$/i.exec(pathname)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
  return formats.some((format) => format === ending);
}

/** A name on the internet: no address literal, no name without a dot, none that is local by its ending. */
export function isPublicHost(hostname: string): boolean {
  const local = /\.(local|localhost|localdomain|internal|intranet|private|corp|lan|home|arpa|test|invalid|onion)$/i;
  return /\.[a-z][a-z0-9-]+$/i.test(hostname) && !local.test(hostname);
}
