import { describe, expect, it, vi } from 'vitest';
import { catalog } from '@/utils/providers/catalog';
import { loadProvider } from '@/utils/providers/index';

// The code is transformed on its first import.
vi.setConfig({ testTimeout: 30_000 });

describe('loadProvider', () => {
  it('has the code of the library, once', async () => {
    const entry = catalog.find(({ id }) => id === 'library');
    const provider = await loadProvider('library');
    expect(provider.entry).toBe(entry);
    expect(await loadProvider('library')).toBe(provider);
  });

  it('knows of a free test of the credentials wherever the provider has one', async () => {
    for (const entry of catalog)
      expect('test' in (await loadProvider(entry.id)), entry.id).toBe(entry.freeTest === true);
  });

  it.each(['nobody', 'toString', '__proto__', ''])('refuses %j', async (id) => {
    await expect(loadProvider(id)).rejects.toMatchObject({ code: 'provider-missing', params: { provider: id } });
  });
});
