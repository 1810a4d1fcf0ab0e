import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { watchBoards } from '@/utils/workspace/board-changes';
import { createBoard, deleteBoard, renameBoard, chooseBoard } from '@/utils/workspace/change-boards';
import { changeSavedOffer, moveSavedOffer, moveToBoard, removeSavedOffer } from '@/utils/workspace/change-saved-offers';
import {
  currentBoard,
  readAllSavedOffers,
  readBoards,
  readSavedOffers,
  readSavedPicture,
  readSavedPlaces,
} from '@/utils/workspace/read-boards';
import { saveOffer } from '@/utils/workspace/save-offer';
import { stateWith } from '../search/state-fixture';

const product = { title: 'Mug', store: 'amazon.com', url: 'https://amazon.example/mug' };
const search = stateWith({ id: 'search-1', product });
const offer = (id: string) => ({ id, title: `杯子 ${id}`, url: '', origin: 'service' as const, supplier: {} });
const save = (id: string) => saveOffer({ offer: offer(id), search }, 'Shortlist');
const idsOn = async (board: string) => (await readSavedOffers(board)).map(({ id }) => id);

/** What the database holds of boards, to compare. */
async function everything() {
  const database = await db();
  return {
    boards: await database.getAll('boards'),
    offers: await database.getAll('savedOffers'),
    pictures: await database.getAllKeys('savedPictures'),
  };
}

/** Lets every write of a store fail from the `nth` on, as a full disk does. */
function fillDisk(nth: number): void {
  let left = nth;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    left -= 1;
    if (left > 0) return put.apply(this, args);
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
}

describe('boards', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    const database = await db();
    for (const name of ['boards', 'savedOffers', 'savedPictures', 'pictures'] as const) await database.clear(name);
  });
  afterEach(() => vi.restoreAllMocks());

  it('makes the first board, and saves each offer once, the newest first', async () => {
    const board = await save('1');
    expect(board.name).toBe('Shortlist');
    await save('2');
    await changeSavedOffer('1', { note: 'asked for a sample' });
    await save('1');
    expect(await idsOn(board.id)).toEqual(['2', '1']);
    const [, saved] = await readSavedOffers(board.id);
    expect(saved).toMatchObject({
      version: 1,
      offer: offer('1'),
      note: 'asked for a sample',
      product,
      found: { searchId: 'search-1', providerId: 'library', at: search.startedAt },
    });
    expect((await readBoards()).length).toBe(1);
  });

  it('keeps the product’s picture beside the offer when the search is forgotten', async () => {
    const database = await db();
    await database.put('pictures', new Blob(['mug']), ['search-1', 'thumbnail']);
    await save('1');
    await database.clear('pictures');
    expect(await (await readSavedPicture('1', 'product'))!.text()).toBe('mug');
  });

  it('keeps nothing of a private window', async () => {
    const before = await everything();
    await expect(saveOffer({ offer: offer('1'), search: stateWith({ private: true }) }, 'Shortlist')).rejects.toThrow();
    expect(await everything()).toEqual(before);
  });

  it('saves to the board that was used last', async () => {
    const first = await createBoard(' Mugs ');
    await new Promise((done) => setTimeout(done, 2));
    const second = await createBoard('Chairs');
    expect(first.name).toBe('Mugs');
    expect((await save('1')).id).toBe(second.id);
    await new Promise((done) => setTimeout(done, 2));
    await chooseBoard(first.id);
    expect((await save('2')).id).toBe(first.id);
    expect(currentBoard(await readBoards())?.id).toBe(first.id);
    expect([...(await readSavedPlaces())].map(([id, { name }]) => [id, name])).toEqual([
      ['2', 'Mugs'],
      ['1', 'Chairs'],
    ]);
    expect((await readAllSavedOffers()).map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('moves an offer before another one, and last', async () => {
    const { id: board } = await save('1');
    for (const id of ['2', '3', '4']) await save(id);
    await moveSavedOffer('1', '3');
    expect(await idsOn(board)).toEqual(['4', '1', '3', '2']);
    await moveSavedOffer('4', undefined);
    expect(await idsOn(board)).toEqual(['1', '3', '2', '4']);
    await moveSavedOffer('3', '3');
    expect(await idsOn(board)).toEqual(['1', '3', '2', '4']);
  });

  it('moves to another board and back to its place', async () => {
    const { id: from } = await save('1');
    for (const id of ['2', '3']) await save(id);
    const { id: to } = await createBoard('Other');
    const undo = await moveToBoard('2', to);
    expect([await idsOn(from), await idsOn(to)]).toEqual([['3', '1'], ['2']]);
    await undo();
    expect([await idsOn(from), await idsOn(to)]).toEqual([['3', '2', '1'], []]);
  });

  it('takes back a removal with its pictures, words and place', async () => {
    const { id: board } = await save('1');
    for (const id of ['2', '3']) await save(id);
    await (await db()).put('savedPictures', new Blob(['cup']), ['2', 'offer']);
    await changeSavedOffer('2', { status: 'ordered', tags: ['blue'] });
    const before = await everything();
    const undo = await removeSavedOffer('2');
    expect(await idsOn(board)).toEqual(['3', '1']);
    expect(await readSavedPicture('2', 'offer')).toBeUndefined();
    await undo();
    expect(await everything()).toEqual(before);
    expect(await (await readSavedPicture('2', 'offer'))!.text()).toBe('cup');
  });

  it('takes back the removal of an offer whose board was deleted meanwhile', async () => {
    const { id: board } = await save('1');
    const undo = await removeSavedOffer('1');
    await deleteBoard(board);
    await undo();
    expect(await idsOn(board)).toEqual(['1']);
  });

  it('leaves an offer that was saved anew as it is when its removal is taken back', async () => {
    await save('1');
    const undo = await removeSavedOffer('1');
    await save('1');
    await changeSavedOffer('1', { note: 'new' });
    await undo();
    expect((await readAllSavedOffers()).map(({ note }) => note)).toEqual(['new']);
  });

  it('deletes a board with everything on it, and takes that back', async () => {
    const { id: board } = await save('1');
    await save('2');
    await (await db()).put('savedPictures', new Blob(['cup']), ['2', 'offer']);
    await renameBoard(board, 'Cups');
    const before = await everything();
    const undo = await deleteBoard(board);
    expect(await everything()).toEqual({ boards: [], offers: [], pictures: [] });
    await undo();
    expect(await everything()).toEqual(before);
  });

  it('takes a status away', async () => {
    await save('1');
    await changeSavedOffer('1', { status: 'sampled' });
    await changeSavedOffer('1', { status: undefined, tags: ['a'] });
    expect((await readAllSavedOffers())[0]).not.toHaveProperty('status');
    expect((await readAllSavedOffers())[0]).toMatchObject({ tags: ['a'] });
  });

  it('changes nothing where the disk is full, at whatever write', async () => {
    const { id: from } = await save('1');
    await save('2');
    const { id: to } = await createBoard('Other');
    const database = await db();
    await database.put('pictures', new Blob(['mug']), ['search-1', 'thumbnail']);
    const changes = [
      () => save('3'),
      () => createBoard('More'),
      () => renameBoard(from, 'Renamed'),
      () => changeSavedOffer('1', { note: 'n' }),
      () => moveSavedOffer('1', '2'),
      () => moveToBoard('1', to),
      () => removeSavedOffer('1'),
    ];
    const before = await everything();
    for (const change of changes) {
      for (let nth = 1; nth <= 5; nth++) {
        fillDisk(nth);
        const failed = await change().then(
          () => undefined,
          (error: unknown) => error,
        );
        vi.restoreAllMocks();
        if (!failed) break;
        expect((failed as DOMException).name).toBe('QuotaExceededError');
        expect(await everything()).toEqual(before);
      }
      // What succeeded in the end is put back as it was.
      for (const name of ['boards', 'savedOffers', 'savedPictures'] as const) await database.clear(name);
      for (const board of before.boards) await database.put('boards', board);
      for (const saved of before.offers) await database.put('savedOffers', saved);
    }
  });

  it('tells every view of a change', async () => {
    const heard = vi.fn();
    const unwatch = watchBoards(heard);
    await save('1');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    unwatch();
  });

  it('loses no offer and names none twice, whatever is done in whatever order', async () => {
    const step = fc.record({
      what: fc.constantFrom('save', 'remove', 'undo', 'move', 'last', 'board', 'away'),
      id: fc.constantFrom('1', '2', '3', '4'),
      other: fc.constantFrom('1', '2', '3', '4'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const database = await db();
        for (const name of ['boards', 'savedOffers', 'savedPictures'] as const) await database.clear(name);
        const expected = new Set<string>();
        const undos: [string, () => Promise<void>][] = [];
        for (const { what, id, other } of steps) {
          const boards = await readBoards();
          if (what === 'save') await save(id).then(() => expected.add(id));
          if (what === 'remove' && expected.delete(id)) undos.push([id, await removeSavedOffer(id)]);
          if (what === 'undo' && undos.length > 0) {
            const [back, undo] = undos.pop()!;
            await undo();
            expected.add(back);
          }
          if (what === 'move') await moveSavedOffer(id, other);
          if (what === 'last') await moveSavedOffer(id, undefined);
          if (what === 'board') await createBoard(id);
          if (what === 'away' && boards.length > 0) await moveToBoard(id, boards.at(-1)!.id);
        }
        const ids = (await readAllSavedOffers()).map(({ id }) => id).sort();
        expect(ids).toEqual([...expected].sort());
        const orders = (await readBoards()).flatMap(({ order }) => order);
        expect([...orders].sort()).toEqual(ids);
      }),
      { numRuns: 40 },
    );
  });
});
