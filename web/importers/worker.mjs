// The importers in their worker. It has no window, and the frame's policy leaves it no connection; what could make one goes first.
import { packSource } from './pack.mjs';
import { usualLimits } from './parts/watch.mjs';
import { readFile } from './read_file.mjs';

for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'importScripts', 'Worker', 'SharedWorker', 'BroadcastChannel',
  'RTCPeerConnection', 'Notification', 'indexedDB', 'caches', 'fetchLater', 'FontFace']) {
  Reflect.deleteProperty(globalThis, name);
  if (name in globalThis) Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });
}

/** One of `file` and `bytes`; with `paint`, a page of the file is painted instead, so many pixels wide: of one file, as long as the worker lives.
 * @typedef {{ id: number, file?: File, bytes?: Uint8Array, fileName: string, kind?: string, paint?: { page: number, width: number } }} Task */

/** @type {ReturnType<typeof openPainter> | undefined} */
let painter;
/** @param {File} file */
async function openPainter(file) {
  const { paintPdf } = await import('./pdf/paint.mjs');
  return paintPdf(new Uint8Array(await file.arrayBuffer()));
}

addEventListener('message', async (/** @type {MessageEvent<Task>} */ { data: { id, file, bytes, fileName, kind, paint } }) => {
  try {
    if (file && paint) {
      const picture = await (await (painter ??= openPainter(file)))(paint.page, paint.width);
      return postMessage({ id, picture }, { transfer: [picture] });
    }
    // What is too large is not even opened: its size is enough to say so.
    const given = bytes ?? new Uint8Array(file && file.size <= usualLimits.bytes ? await file.arrayBuffer() : new ArrayBuffer(0));
    const imported = await readFile(given, { fileName, size: file?.size, ...(kind ? { kind } : {}), onProgress: done => postMessage({ id, done }) });
    postMessage({ id, imported: 'source' in imported ? { source: { text: imported.source.text } } : imported, packed: 'source' in imported ? packSource(imported.source) : undefined });
  } catch {
    postMessage({ id });   // it could not be opened at all
  }
});
