// The service worker: keeps the one file, so that the next visit needs no network. It takes no messages, adds nothing to an
// address, and sends nothing on. Its policy lets it reach its own server alone. The build fills in the names in capitals.
const version = 'FILE_HASH';   // SHA-256 of the page: a build of the same bytes is no update
/** @type {Record<string, string>} */
const files = { './': 'text/html; charset=utf-8', 'app.webmanifest': 'application/manifest+json' };
const headers = PAGE_HEADERS;   // so that a host which sends none has them from the second visit on

/** @param {string} file */
const fetchWhole = async file => {
  const response = await fetch(file, { cache: 'no-cache', credentials: 'omit', redirect: 'error' });
  const bytes = await response.arrayBuffer();
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  if (file === './') {   // half a file, or another one, is no update
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    if (btoa(String.fromCharCode(...hash)) !== version) throw new Error('not the file that was announced');
  }
  return new Response(bytes, { headers: { ...headers, 'Content-Type': files[file] } });
};

// All or nothing: when one file fails, the earlier version stays. An open page asks for nothing, so nothing changes in it.
addEventListener('install', (/** @type {any} */ event) => event.waitUntil((async () => {
  const names = Object.keys(files), whole = await Promise.all(names.map(fetchWhole)), cache = await caches.open(version);
  for (const [i, name] of names.entries()) await cache.put(name, whole[i]);
  await globalThis.skipWaiting();
})()));
addEventListener('activate', (/** @type {any} */ event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (![version, 'kept', 'shared'].includes(name)) await caches.delete(name);
})()));

// A file or text shared from another app: it waits in this browser's cache for the page, which takes it out.
const share = async (/** @type {Request} */ request) => {
  const form = await request.formData(), cache = await caches.open('shared');
  const text = ['title', 'text', 'url'].map(name => form.get(name)).filter(Boolean).join('\n\n');
  const shared = [...form.getAll('files'), ...(text ? [new File([text], 'shared.txt', { type: 'text/plain' })] : [])];
  for (const file of shared.slice(0, 8)) if (file instanceof File && file.size) await cache.put(`shared/${encodeURIComponent(file.name)}`, new Response(file));
  return Response.redirect('./', 303);
};

const own = new Map(Object.keys(files).map(file => [new URL(file, location.href).pathname, file]));
addEventListener('fetch', (/** @type {any} */ event) => {
  const { pathname, origin } = new URL(event.request.url), file = own.get(pathname);
  if (origin !== location.origin) return;
  if (event.request.method === 'POST' && pathname === new URL('share', location.href).pathname) event.respondWith(share(event.request));
  // Without its query: an address cannot carry anything to the server.
  else if (file && event.request.method === 'GET')
    event.respondWith(caches.open(version).then(cache => cache.match(file)).then(whole => whole ?? fetch(file)));
});
