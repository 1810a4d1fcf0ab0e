/** Every view of the extension hears on this channel that boards have changed. It carries no data. */
const channelName = 'boards';

let sender: BroadcastChannel | undefined;

/** Tells every view, this one too, that what is on the boards has changed. */
export function announceBoards(): void {
  sender ??= new BroadcastChannel(channelName);
  sender.postMessage(null);
}

/** Calls back after every change of a board or of an offer on one. Returns the function that ends it. */
export function watchBoards(callback: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = callback;
  return () => channel.close();
}
