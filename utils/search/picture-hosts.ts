import { catalog } from '../providers/catalog';

/** Where the services' result pictures stand, as match patterns: the only web servers that photo checks read from. */
export const resultPictureHosts: readonly string[] = [...new Set(catalog.flatMap(({ pictureHosts }) => pictureHosts))];
