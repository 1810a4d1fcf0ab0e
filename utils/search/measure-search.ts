import { db } from '../db';

/** About how many bytes the pictures and pages of a search take. */
export async function measureSearch(id: string): Promise<number> {
  const database = await db();
  const range = IDBKeyRange.bound([id], [id, []]);
  const pictures = await database.getAll('pictures', range);
  const pages = await database.getAll('pages', range);
  return pictures.reduce((sum, { size }) => sum + size, JSON.stringify(pages).length);
}
