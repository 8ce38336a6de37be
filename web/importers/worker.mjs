// The importers in their worker. It has no window, and the frame's policy leaves it no connection; what could make one goes first.
import { readFile } from './read_file.mjs';

for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'importScripts', 'Worker', 'SharedWorker', 'BroadcastChannel',
  'RTCPeerConnection', 'Notification', 'indexedDB', 'caches', 'fetchLater', 'FontFace']) {
  Reflect.deleteProperty(globalThis, name);
  if (name in globalThis) Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });
}

/** @typedef {{ id: number, bytes: Uint8Array, fileName: string, kind?: string }} Task */

addEventListener('message', async (/** @type {MessageEvent<Task>} */ { data: { id, bytes, fileName, kind } }) => {
  const imported = await readFile(bytes, { fileName, ...(kind ? { kind } : {}), onProgress: done => postMessage({ id, done }) });
  postMessage({ id, imported });
});
