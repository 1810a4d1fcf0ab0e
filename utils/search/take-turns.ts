/** Runs `work` when everything that was asked of that window before has ended, however it did. */
export type InTurn = <T>(windowId: number, work: () => Promise<T>) => Promise<T>;

/** A queue for each window: what reads, changes and writes one thing in storage does so alone. */
export function takeTurns(): InTurn {
  const turns = new Map<number, Promise<unknown>>();
  return (windowId, work) => {
    const turn = (turns.get(windowId) ?? Promise.resolve()).catch(() => undefined).then(work);
    turns.set(windowId, turn);
    return turn;
  };
}
