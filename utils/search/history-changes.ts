/** Every view of the extension hears on this channel that the history has changed. It carries no data. */
const channelName = 'history';

let sender: BroadcastChannel | undefined;

/** Tells every view, this one too, that searches were filed, deleted or brought back. */
export function announceHistory(): void {
  sender ??= new BroadcastChannel(channelName);
  sender.postMessage(null);
}

/** Calls back after every change of the history. Returns the function that ends it. */
export function watchHistory(callback: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = callback;
  return () => channel.close();
}
